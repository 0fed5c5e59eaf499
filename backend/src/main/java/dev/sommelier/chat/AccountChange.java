package dev.sommelier.chat;

import java.util.UUID;

/**
 * What a notice says of an account's sessions.
 *
 * @param messageId the reply it is about, or null
 */
record AccountChange(UUID accountId, AccountEvent.Name name, UUID sessionId, UUID messageId) {

    static AccountChange parse(String payload) {
        String[] parts = payload.split(" ");
        return new AccountChange(UUID.fromString(parts[0]), AccountEvent.Name.valueOf(parts[1]), UUID.fromString(parts[2]),
                parts.length > 3 ? UUID.fromString(parts[3]) : null);
    }

    String payload() {
        return accountId + " " + name + " " + sessionId + (messageId == null ? "" : " " + messageId);
    }
}
