package dev.sommelier.claude.wire;

import java.time.Duration;

/** How long a server asks us to wait. A date instead of a number counts as not said: our clock is not its clock. */
public final class RetryAfter {

    private static final double MILLIS = 1000;

    private RetryAfter() {
    }

    /**
     * @param millis  value of {@code retry-after-ms}, or null
     * @param seconds value of {@code retry-after}, or null
     * @return null when neither says anything
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
