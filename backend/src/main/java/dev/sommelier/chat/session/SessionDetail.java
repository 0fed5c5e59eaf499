package dev.sommelier.chat.session;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.sommelier.account.Caller;
import dev.sommelier.chat.message.MessageView;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A chat session with its messages")
public record SessionDetail(
        @JsonUnwrapped SessionSummary session,
        @Schema(nullable = true, description = "The session it goes on from; null when there is none any more")
        SessionLink continues,
        @Schema(nullable = true, description = "The newest session that goes on from it") SessionLink continuedIn,
        @Schema(required = true, description = "In order") List<MessageView> messages) {

    @Schema(description = "Another session of the same account")
    public record SessionLink(
            @Schema(required = true) UUID id,
            @Schema(required = true, examples = "Wine for steak") String title) {

        public static SessionLink to(ChatSession session, Caller caller) {
            return new SessionLink(session.id(), session.title(caller).text());
        }
    }
}
