package dev.sommelier.chat.stream;

import dev.sommelier.chat.message.MessageView;
import dev.sommelier.chat.session.SessionSummary;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The JSON answer to a message, once its reply has ended; a stream sends the same as {@link ReplyEvent}s. */
@Schema(description = "A message of the person and the reply")
record Exchange(
        @Schema(required = true, nullable = true, description = "Null when it is a greeting that was answered again")
        MessageView userMessage,
        @Schema(required = true) MessageView assistantMessage,
        @Schema(required = true) SessionSummary session) {

    /**
     * @throws dev.sommelier.problem.ProblemException when the reply failed
     */
    static Exchange of(ReplyEvent first, ReplyEvent end) {
        if (first instanceof ReplyEvent.Created created && end instanceof ReplyEvent.Completed completed) {
            return new Exchange(created.userMessage(), completed.message(), completed.session());
        }
        throw ((ReplyEvent.Failed) end).cause();
    }
}
