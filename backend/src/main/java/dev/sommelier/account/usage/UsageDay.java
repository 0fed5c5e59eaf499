package dev.sommelier.account.usage;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What one purpose cost on one day, in tokens")
record UsageDay(
        @Schema(required = true, description = "In the account's time zone") LocalDate day,
        @Schema(required = true, enumeration = {"reply", "greeting", "title", "insights"}) String purpose,
        @Schema(required = true) long calls,
        @Schema(required = true) long inputTokens,
        @Schema(required = true) long outputTokens,
        @Schema(required = true, description = "Input written to the prompt cache, beside `input_tokens`")
        long cacheWriteTokens,
        @Schema(required = true, description = "Input read from the prompt cache, beside `input_tokens`")
        long cacheReadTokens) {

    static final Duration KEPT = Duration.ofDays(90);

    static UsageDay of(Object[] row) {
        return new UsageDay((LocalDate) row[0], ((String) row[1]).toLowerCase(Locale.ROOT),
                number(row[2]), number(row[3]), number(row[4]), number(row[5]), number(row[6]));
    }

    private static long number(Object sum) {
        return ((Number) sum).longValue();
    }
}
