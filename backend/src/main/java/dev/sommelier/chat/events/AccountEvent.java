package dev.sommelier.chat.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sommelier.chat.session.SessionSummary;
import java.util.UUID;

/**
 * What an open tab is told of the account's sessions.
 *
 * @param session   the session as it is now; null when it was deleted
 * @param id        of a deleted session, else null
 * @param messageId the reply that has started or ended, else null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AccountEvent(@JsonIgnore String name, SessionSummary session, UUID id, UUID messageId) {

    /** The stream has begun, or may have missed something: whoever listens reads anew what it shows. */
    static final AccountEvent READY = new AccountEvent("ready", null, null, null);
}
