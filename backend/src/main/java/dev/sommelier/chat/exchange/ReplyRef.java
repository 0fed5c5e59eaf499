package dev.sommelier.chat.exchange;

import java.util.UUID;

/** Identifies a reply. */
public record ReplyRef(UUID sessionId, UUID messageId) {
}
