package dev.sommelier.chat;

import dev.sommelier.account.Caller;
import java.util.UUID;

/**
 * A reply that is stored as streaming and waits to be written.
 *
 * @param userMessage the message it answers, or null for a greeting
 */
record PendingReply(
        Caller caller, SessionSummary session, MessageView userMessage, MessageView assistantMessage) {

    UUID sessionId() {
        return session.id();
    }

    UUID messageId() {
        return assistantMessage.id();
    }
}
