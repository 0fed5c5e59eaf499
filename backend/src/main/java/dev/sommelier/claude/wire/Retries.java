package dev.sommelier.claude.wire;

import dev.sommelier.claude.ClaudeSettings;
import dev.sommelier.claude.Deadline;
import java.time.Duration;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/** Repeats a call after retryable failures, with exponential pauses, until the deadline. */
public final class Retries {

    /** Jitter: up to this share of a pause is left out at random, so that callers do not retry in step. */
    private static final double JITTER = 0.25;

    private final ClaudeSettings.Retry settings;
    private final Pause pause;
    private final DoubleSupplier chance;

    /**
     * @param chance from 0 to 1
     */
    public Retries(ClaudeSettings.Retry settings, Pause pause, DoubleSupplier chance) {
        this.settings = settings;
        this.pause = pause;
        this.chance = chance;
    }

    /**
     * Waits as long as the server asked for, else twice as long after each failure.
     *
     * @param waiting called now and then during a pause; may throw to give up
     * @throws UpstreamException of the last attempt, when it is not retryable, was the last allowed, or the next could begin
     *                           only after the deadline or the longest wait
     */
    public <T> T run(Supplier<T> attempt, Deadline deadline, Runnable waiting) {
        for (int failed = 0; ; failed++) {
            try {
                return attempt.get();
            } catch (UpstreamException e) {
                Duration wait = e.asked() == null ? backoff(failed) : e.asked();
                boolean tooLong = e.asked() != null && wait.compareTo(settings.longestAsked()) > 0
                        || wait.compareTo(deadline.left()) >= 0;
                if (!e.retryable() || failed >= settings.times() || tooLong) {
                    throw e;
                }
                pause.of(wait, waiting);
            }
        }
    }

    private Duration backoff(int failed) {
        Duration doubled = settings.pause().multipliedBy(1L << failed);
        Duration full = doubled.compareTo(settings.longestPause()) < 0 ? doubled : settings.longestPause();
        return Duration.ofMillis(Math.round(full.toMillis() * (1 - JITTER * chance.getAsDouble())));
    }
}
