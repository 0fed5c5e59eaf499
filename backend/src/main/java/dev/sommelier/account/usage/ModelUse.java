package dev.sommelier.account.usage;

import java.util.UUID;

/**
 * What one call of the model cost, in tokens.
 *
 * @param messageId        the reply it was for, or null
 * @param prompt           name and version of the instructions, or null
 * @param cacheWriteTokens input written to the prompt cache, not part of {@code inputTokens}
 * @param cacheReadTokens  input read from the prompt cache, not part of {@code inputTokens}
 */
public record ModelUse(
        UUID accountId,
        UUID messageId,
        Purpose purpose,
        String prompt,
        String model,
        long inputTokens,
        long outputTokens,
        long cacheWriteTokens,
        long cacheReadTokens) {

    /** What the model was called for. */
    public enum Purpose {
        REPLY,
        GREETING,
        TITLE,
        INSIGHTS
    }
}
