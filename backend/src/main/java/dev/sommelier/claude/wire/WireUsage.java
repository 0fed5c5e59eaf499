package dev.sommelier.claude.wire;

import dev.sommelier.claude.Usage;

/** Token counts of the API. In a stream, later counts are totals and replace the earlier ones. */
record WireUsage(Long inputTokens, Long outputTokens, Long cacheCreationInputTokens, Long cacheReadInputTokens) {

    static final WireUsage NONE = new WireUsage(null, null, null, null);

    WireUsage replacedBy(WireUsage later) {
        return later == null
                ? this
                : new WireUsage(
                        later.inputTokens == null ? inputTokens : later.inputTokens,
                        later.outputTokens == null ? outputTokens : later.outputTokens,
                        later.cacheCreationInputTokens == null
                                ? cacheCreationInputTokens
                                : later.cacheCreationInputTokens,
                        later.cacheReadInputTokens == null ? cacheReadInputTokens : later.cacheReadInputTokens);
    }

    Usage of(String model) {
        return new Usage(
                model,
                count(inputTokens),
                count(outputTokens),
                count(cacheCreationInputTokens),
                count(cacheReadInputTokens));
    }

    private static long count(Long tokens) {
        return tokens == null ? 0 : tokens;
    }
}
