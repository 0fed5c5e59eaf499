package dev.sommelier.chat.share;

import dev.sommelier.account.Caller;
import dev.sommelier.chat.session.ChatSession;
import dev.sommelier.chat.title.Title;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A link as the owner of its chat sees it. */
@Schema(name = "SessionShare", description = "A read-only link of a chat, as its owner sees it")
record ShareView(
        @Schema(required = true) UUID sessionId,
        @Schema(required = true, examples = "Wine for steak", description = "The chat's title when it was shared, or its day when it had none") String title,
        @Schema(required = true, examples = "/s/7mJ9zQb0c1L4yXw2uVt8RkNfGhAeD3sP",
                description = "The page to send to others, on the site that serves the pages. What stands after `/s/` is "
                        + "the token of `GET /shared/{token}`") String path,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true, description = "The link shows the chat as it was then") Instant sharedAt) {

    private static final String PAGE = "/s/";

    static ShareView of(SessionShare share, ChatSession session, Caller owner) {
        return new ShareView(share.sessionId(), titleOf(share, session, owner).text(), PAGE + share.token(), share.createdAt(), share.sharedAt());
    }

    /** The title at the time of sharing, else the date; a later automatic title could reveal later messages. */
    static Title titleOf(SessionShare share, ChatSession session, Caller owner) {
        return share.title() != null ? new Title(share.title()) : Title.ofDay(session.createdAt(), owner);
    }
}
