package dev.sommelier.chat.exchange;

import java.util.UUID;

public record ReplyRef(UUID sessionId, UUID messageId) {
}
