package dev.sommelier.chat.message;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.sommelier.wine.ledger.WineCardView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A message as the API shows it, in a session, an exchange and the events of a stream alike. */
@Schema(name = "Message", description = "One turn of a session")
public record MessageView(
        @Schema(required = true) UUID id,
        @Schema(required = true) Role role,
        @Schema(required = true, description = "Plain text of the person, Markdown of the sommelier") String content,
        @Schema(required = true, description = "Whether it is the greeting") boolean isWelcome,
        @Schema(required = true) MessageStatus status,
        @Schema(nullable = true, description = "Which voice wrote a reply; null for what a person said, and for a reply that is not complete") ReplySource source,
        @Schema(required = true, description = "The wines shown with a reply, in order") List<WineCardView> wines,
        @Schema(required = true) Instant createdAt,
        @Schema(nullable = true, description = "The `client_id` it was sent with; null when there was none")
        String clientId,
        @Schema(required = true, description = "Ids of the insights of the taste profile that a complete reply used: they "
                + "chose its wines, or it speaks of them. Deleted ones are gone from it") List<UUID> usedMemories,
        @Schema(required = true, description = "Ids of all versions of this message, the oldest first; only its own when it "
                + "was never edited or answered again") List<UUID> versions) {

    /** The message as it was created: streaming, without text and wines. */
    public MessageView withoutContent() {
        return withContent("", List.of());
    }

    /** The message while it is streaming, with the text and wines so far. */
    public MessageView withContent(String text, List<WineCardView> shown) {
        return new MessageView(
                id, role, text, isWelcome, MessageStatus.STREAMING, null, shown, createdAt, clientId,
                List.of(), versions);
    }

    @JsonIgnore
    public boolean isStreaming() {
        return status == MessageStatus.STREAMING;
    }

    public static MessageView of(Message message, List<WineCardView> wines, List<UUID> versions) {
        return new MessageView(message.id(), message.role(), message.content(), message.isWelcome(),
                message.status(), message.source(), wines, message.createdAt(), message.clientId(),
                message.usedMemories(), versions);
    }
}
