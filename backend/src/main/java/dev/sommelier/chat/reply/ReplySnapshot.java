package dev.sommelier.chat.reply;

import dev.sommelier.chat.message.MessageStatus;
import dev.sommelier.chat.message.MessageView;
import dev.sommelier.chat.session.SessionSummary;
import dev.sommelier.problem.ProblemException;

/**
 * A reply at one moment.
 *
 * @param question    the message it answers, or null for a greeting
 * @param textVersion how often its text was begun anew; an offset means a place in one version
 * @param searches    how often it has looked for wines; 0 when another process writes it
 * @param failure     why it ended without being complete, when more is known than its status says; else null
 */
public record ReplySnapshot(
        SessionSummary session, MessageView question, MessageView reply, int textVersion, int searches,
        ProblemException failure) {

    public boolean hasEnded() {
        return failure != null || reply.status() != MessageStatus.STREAMING;
    }
}
