package dev.sommelier.chat.share;

import dev.sommelier.chat.message.Role;
import dev.sommelier.wine.ledger.WineCardView;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A chat as whoever has its link sees it. */
@Schema(description = "A chat as a link shows it: without its greeting, its owner, their ratings and what is remembered of them")
record SharedChat(
        @Schema(required = true, examples = "Wine for steak", description = "1 to 30 characters") String title,
        @Schema(required = true, description = "The chat is shown as it was then") Instant sharedAt,
        @Schema(required = true, description = "In order, from the person's first") List<SharedMessage> messages) {

    @Schema(description = "One turn of a shared chat")
    record SharedMessage(
            @Schema(required = true) Role role,
            @Schema(required = true, description = "Plain text of the person, Markdown of the sommelier") String content,
            @Schema(required = true, description = "The wines shown with a reply, in order; `rating` and `repeat` are null")
            List<WineCardView> wines) {
    }
}
