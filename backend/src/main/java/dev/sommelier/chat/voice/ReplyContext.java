package dev.sommelier.chat.voice;

import dev.sommelier.account.Language;
import dev.sommelier.chat.message.Turn;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;

/**
 * Everything a sommelier may use for one reply.
 *
 * @param messageId the reply to write
 * @param isPrivate whether the taste profile must not be used
 * @param language  the account's language; an answer follows the language of the message instead
 * @param name      how the person wants to be addressed, or null
 * @param now       date and time in the person's time zone, for season and occasion
 * @param earlier   the last turns of the session that this one continues, in order; empty when it continues none
 * @param turns     the session so far in order, the message to answer last; empty for a greeting
 */
public record ReplyContext(
        UUID accountId,
        UUID sessionId,
        UUID messageId,
        boolean isPrivate,
        Language language,
        String name,
        ZonedDateTime now,
        List<Turn> earlier,
        List<Turn> turns) {

    /** The text of the last message; empty for a greeting. */
    public String lastMessage() {
        return turns.isEmpty() ? "" : turns.get(turns.size() - 1).text();
    }
}
