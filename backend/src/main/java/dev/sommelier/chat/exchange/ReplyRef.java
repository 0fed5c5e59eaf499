package dev.sommelier.chat.exchange;

import java.util.UUID;

/** Where a reply is stored: its session and its row of {@code message}. */
public record ReplyRef(UUID sessionId, UUID messageId) {
}
