package dev.sommelier.chat.history;

import dev.sommelier.account.Language;
import dev.sommelier.chat.message.Role;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * A closed session as the insight feature reads it.
 *
 * @param language the account's language; messages may use another
 * @param timeZone the account's, in which the person counts days
 * @param lines    the messages that are shown, in order
 */
public record ClosedSession(UUID id, UUID accountId, Language language, ZoneId timeZone, Instant closedAt, List<Line> lines) {

    /**
     * @param wines ids of the wines shown with an assistant's message, in order
     */
    public record Line(UUID messageId, Role role, String text, List<UUID> wines, Instant createdAt) {
    }
}
