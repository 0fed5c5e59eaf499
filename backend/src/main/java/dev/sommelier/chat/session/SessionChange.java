package dev.sommelier.chat.session;

import java.util.Locale;
import java.util.UUID;

/**
 * What a notice says of an account's sessions.
 *
 * @param messageId the reply it is about, or null
 */
public record SessionChange(UUID accountId, Kind kind, UUID sessionId, UUID messageId) {

    /** What happened. */
    public enum Kind {
        SESSION_CREATED,
        SESSION_TITLED,
        SESSION_RENAMED,
        SESSION_PINNED,
        SESSION_CLOSED,
        SESSION_DELETED,
        REPLY_STARTED,
        REPLY_FINISHED;

        /** As it is called in a stream of events: {@code session.created} and so on. */
        public String eventName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '.');
        }
    }

    public static SessionChange parse(String payload) {
        String[] parts = payload.split(" ");
        return new SessionChange(UUID.fromString(parts[0]), Kind.valueOf(parts[1]), UUID.fromString(parts[2]),
                parts.length > 3 ? UUID.fromString(parts[3]) : null);
    }

    String payload() {
        return accountId + " " + kind + " " + sessionId + (messageId == null ? "" : " " + messageId);
    }
}
