package dev.sommelier.chat.reply;

import java.util.UUID;

/** Names a reply, whichever process writes it. */
public record ReplyRef(UUID sessionId, UUID messageId) {
}
