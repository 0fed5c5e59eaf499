package dev.sommelier.chat.reply;

import dev.sommelier.chat.message.MessageStatus;
import dev.sommelier.chat.message.MessageView;
import dev.sommelier.chat.session.SessionSummary;
import dev.sommelier.problem.ProblemException;

/**
 * State of a reply at one moment.
 *
 * @param question    the message it answers, or null for a greeting
 * @param textVersion counts restarts of the text; an offset is valid only within one version
 * @param searches    catalogue searches so far; 0 when another process writes it
 * @param failure     why it ended without being complete, if known; else null
 */
public record ReplySnapshot(
        SessionSummary session, MessageView question, MessageView reply, int textVersion, int searches,
        ProblemException failure) {

    public boolean hasEnded() {
        return failure != null || reply.status() != MessageStatus.STREAMING;
    }
}
