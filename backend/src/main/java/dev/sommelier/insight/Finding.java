package dev.sommelier.insight;

import dev.sommelier.wine.ranking.Style;
import java.util.UUID;

/**
 * Something a person said of themselves in a session.
 *
 * @param text       a few words for the person to read, in their language: "Barolo", "sweet wine", "wedding anniversary"
 * @param wineId     the wine of the catalogue it is about, or null
 * @param style      the style it is about, when no single wine is meant; else {@link Style#NONE}
 * @param messageId  the message it was said in
 * @param confidence 0 to 1
 */
public record Finding(
        InsightKind kind, String text, UUID wineId, Style style, UUID messageId, double confidence) {
}
