package dev.sommelier.chat.voice;

import dev.sommelier.wine.ledger.Repeat;
import java.util.UUID;

/**
 * A wine a sommelier shows.
 *
 * @param reason one sentence of why it suits this person, in the language of the reply
 * @param repeat null for a wine the person was never recommended
 */
public record Pick(UUID wineId, String reason, Repeat repeat) {
}
