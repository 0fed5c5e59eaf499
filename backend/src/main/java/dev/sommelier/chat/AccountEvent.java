package dev.sommelier.chat;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import java.util.UUID;

/**
 * What an open tab is told of the account's sessions.
 *
 * @param session   the session as it is now; null when it was deleted
 * @param id        of a deleted session, else null
 * @param messageId the reply that has started or ended, else null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AccountEvent(@JsonIgnore Name name, SessionSummary session, UUID id, UUID messageId) {

    enum Name {
        /** The stream has begun, or may have missed something: whoever listens reads anew what it shows. */
        READY,
        SESSION_CREATED,
        SESSION_TITLED,
        SESSION_RENAMED,
        SESSION_PINNED,
        SESSION_CLOSED,
        SESSION_DELETED,
        REPLY_STARTED,
        REPLY_FINISHED;

        /** {@code session.created} and so on. */
        String inStream() {
            return name().toLowerCase(Locale.ROOT).replace('_', '.');
        }
    }

    static final AccountEvent READY = new AccountEvent(Name.READY, null, null, null);
}
