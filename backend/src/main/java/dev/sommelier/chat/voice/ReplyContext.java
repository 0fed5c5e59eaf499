package dev.sommelier.chat.voice;

import dev.sommelier.account.Language;
import dev.sommelier.chat.message.Turn;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;

/**
 * All a sommelier is told about the moment.
 *
 * @param messageId the reply to be written
 * @param isPrivate whether nothing remembered of the person may be used
 * @param language  the account's language; an answer follows the language of the message instead
 * @param name      how the person wants to be called, or null
 * @param now       date and time of day, for season and occasion
 * @param earlier   the end of the session that this one continues, in order; empty when it continues none
 * @param turns     the session so far in order, the message to answer last; for a greeting empty
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
}
