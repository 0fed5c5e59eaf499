package dev.sommelier.chat.message;

import java.util.List;
import java.util.UUID;

/**
 * A message as the sommelier gets it.
 *
 * @param wines ids of the wines shown with an assistant's turn, in order
 */
public record Turn(Role role, String text, List<UUID> wines) {
}
