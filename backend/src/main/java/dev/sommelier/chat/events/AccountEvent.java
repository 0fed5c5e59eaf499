package dev.sommelier.chat.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sommelier.chat.session.SessionSummary;
import java.util.UUID;

/**
 * An event about the sessions of an account, sent to each open tab.
 *
 * @param session   the session as it is now; null when it was deleted
 * @param id        the id of a deleted session, else null
 * @param messageId the reply that started or ended, or the message that was selected; else null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AccountEvent(@JsonIgnore String name, SessionSummary session, UUID id, UUID messageId) {

    /** The stream has started, or events may have been lost: the client reloads what it shows. */
    static final AccountEvent READY = new AccountEvent("ready", null, null, null);
}
