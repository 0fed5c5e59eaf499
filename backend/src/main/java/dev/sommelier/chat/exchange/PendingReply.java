package dev.sommelier.chat.exchange;

import dev.sommelier.account.Caller;
import dev.sommelier.chat.message.Message;
import dev.sommelier.chat.message.MessageView;
import dev.sommelier.chat.session.SessionSummary;
import java.time.Instant;

/**
 * A reply whose row is stored as streaming and that this process writes.
 *
 * @param question    the message it answers, or null for a greeting
 * @param startedAt   distinguishes this writing of the row from a later retry
 * @param textVersion version of its text at the start
 */
public record PendingReply(
        Caller caller, SessionSummary session, MessageView question, MessageView reply, Instant startedAt,
        int textVersion) {

    static PendingReply of(Caller caller, SessionSummary session, MessageView question, Message reply, MessageView view) {
        return new PendingReply(caller, session, question, view, reply.startedAt(), reply.textVersion());
    }

    ReplyRef ref() {
        return new ReplyRef(session.id(), reply.id());
    }
}
