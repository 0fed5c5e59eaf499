package dev.sommelier.chat;

import dev.sommelier.account.Caller;
import java.time.Instant;
import java.util.UUID;

/**
 * A reply that is stored as streaming and waits to be written.
 *
 * @param userMessage the message it answers, or null for a greeting
 * @param startedAt   tells this writing of the message from a later one
 */
record PendingReply(
        Caller caller, SessionSummary session, MessageView userMessage, MessageView assistantMessage, Instant startedAt) {

    UUID sessionId() {
        return session.id();
    }

    UUID messageId() {
        return assistantMessage.id();
    }
}
