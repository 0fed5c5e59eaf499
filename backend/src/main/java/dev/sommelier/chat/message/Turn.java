package dev.sommelier.chat.message;

import java.util.List;
import java.util.UUID;

/**
 * A message as the sommelier gets it.
 *
 * @param messageId null when it is not stored
 * @param wines     ids of the wines shown with an assistant's turn, in order
 */
public record Turn(UUID messageId, Role role, String text, List<UUID> wines) {

    /** One that is not stored. */
    public Turn(Role role, String text, List<UUID> wines) {
        this(null, role, text, wines);
    }
}
