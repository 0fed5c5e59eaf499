package dev.sommelier.claude.wire;

import java.time.Duration;

/** Parses the pause a server asks for. A date is ignored, because the clocks may differ. */
public final class RetryAfter {

    private static final double MILLIS = 1000;

    private RetryAfter() {
    }

    /**
     * @param millis  value of {@code retry-after-ms}, or null
     * @param seconds value of {@code retry-after}, or null
     * @return null when there is neither
     */
    static Duration of(String millis, String seconds) {
        Duration precise = read(millis, 1);
        return precise == null ? read(seconds, MILLIS) : precise;
    }

    private static Duration read(String value, double factor) {
        if (value == null) {
            return null;
        }
        try {
            double number = Double.parseDouble(value.strip());
            return number >= 0 && number <= Integer.MAX_VALUE ? Duration.ofMillis(Math.round(number * factor)) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
