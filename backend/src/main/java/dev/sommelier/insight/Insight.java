package dev.sommelier.insight;

import dev.sommelier.wine.ranking.Style;
import java.time.Instant;
import java.util.UUID;

/**
 * A fact learned from a chat.
 *
 * @param wineId    the wine of the catalogue it is about, or null
 * @param style     the style it is about, when no single wine is meant
 * @param sessionId the session it was learned from, which may be deleted by now
 * @param learnedAt when that session closed
 */
public record Insight(
        UUID id,
        InsightKind kind,
        String text,
        UUID wineId,
        Style style,
        UUID sessionId,
        UUID messageId,
        double confidence,
        Instant learnedAt) {
}
