package dev.sommelier.claude;

/**
 * Tokens of a call.
 *
 * @param model            the model that answered, which may be a dated form of the one asked for
 * @param cacheWriteTokens input written to the prompt cache, not part of {@code inputTokens}
 * @param cacheReadTokens  input read from the prompt cache, not part of {@code inputTokens}
 */
public record Usage(
        String model, long inputTokens, long outputTokens, long cacheWriteTokens, long cacheReadTokens) {

    /** Nothing spent on {@code model} yet. */
    public static Usage none(String model) {
        return new Usage(model, 0, 0, 0, 0);
    }

    /** The sum of both; the model is the later one's. */
    public Usage plus(Usage later) {
        return new Usage(
                later.model,
                inputTokens + later.inputTokens,
                outputTokens + later.outputTokens,
                cacheWriteTokens + later.cacheWriteTokens,
                cacheReadTokens + later.cacheReadTokens);
    }
}
