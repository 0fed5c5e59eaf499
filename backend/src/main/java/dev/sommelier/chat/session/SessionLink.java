package dev.sommelier.chat.session;

import dev.sommelier.account.Caller;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Another session of the same account")
public record SessionLink(
        @Schema(required = true) UUID id,
        @Schema(required = true, examples = "Wine for steak") String title) {

    static SessionLink to(ChatSession session, Caller caller) {
        return new SessionLink(session.id(), session.title(caller).text());
    }
}
