package dev.sommelier.chat.voice;

import dev.sommelier.wine.ledger.Repeat;
import java.util.UUID;

/**
 * A wine that the sommelier recommends.
 *
 * @param reason one sentence on why it suits this person, in the language of the reply
 * @param repeat why it is shown again; null for a wine never recommended to the person
 */
public record Pick(UUID wineId, String reason, Repeat repeat) {
}
