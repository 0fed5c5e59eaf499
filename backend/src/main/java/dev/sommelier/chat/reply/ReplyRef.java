package dev.sommelier.chat.reply;

import java.util.UUID;

/** Identifies a reply. */
public record ReplyRef(UUID sessionId, UUID messageId) {
}
