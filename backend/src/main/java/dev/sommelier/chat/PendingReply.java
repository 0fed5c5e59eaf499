package dev.sommelier.chat;

import dev.sommelier.account.Caller;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A reply that is stored as streaming and waits to be written.
 *
 * @param userMessage the message it answers, or null for a greeting
 * @param startedAt   tells this writing of the message from a later one
 * @param textVersion how often its text was begun anew before
 */
record PendingReply(
        Caller caller, SessionSummary session, MessageView userMessage, MessageView assistantMessage, Instant startedAt,
        int textVersion) {

    static PendingReply of(Caller caller, SessionSummary session, MessageView userMessage, Message reply) {
        return new PendingReply(caller, session, userMessage, MessageView.of(reply, List.of()), reply.startedAt(),
                reply.textVersion());
    }

    UUID sessionId() {
        return session.id();
    }

    UUID messageId() {
        return assistantMessage.id();
    }
}
