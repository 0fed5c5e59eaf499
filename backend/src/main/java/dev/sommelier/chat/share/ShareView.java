package dev.sommelier.chat.share;

import dev.sommelier.account.Caller;
import dev.sommelier.chat.session.ChatSession;
import dev.sommelier.chat.session.Title;
import dev.sommelier.chat.session.TitleSource;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "SessionShare", description = "A read-only link of a chat, as its owner sees it")
record ShareView(
        @Schema(required = true) UUID sessionId,
        @Schema(required = true, examples = "Wine for steak", description = "The chat's title when it was shared, or the first that was found for it since") String title,
        @Schema(required = true, examples = "/s/7mJ9zQb0c1L4yXw2uVt8RkNfGhAeD3sP",
                description = "The page to send to others, on the site that serves the pages. What stands after `/s/` is "
                        + "the token of `GET /shared/{token}`") String path,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true, description = "The link shows the chat as it was then") Instant sharedAt) {

    private static final String PAGE = "/s/";

    static ShareView of(SessionShare share, ChatSession session, Caller owner) {
        return new ShareView(share.sessionId(), titleOf(share, session, owner).text(), PAGE + share.token(), share.createdAt(), share.sharedAt());
    }

    /** The title of that time. One that was found since then says no more than the first answer, which the link shows too. */
    static Title titleOf(SessionShare share, ChatSession session, Caller owner) {
        if (share.title() != null) {
            return new Title(share.title());
        }
        return session.titleSource() == TitleSource.USER ? Title.ofDay(session.createdAt(), owner) : session.title(owner);
    }
}
