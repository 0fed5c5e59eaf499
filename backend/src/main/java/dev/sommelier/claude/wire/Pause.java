package dev.sommelier.claude.wire;

import dev.sommelier.claude.ClaudeException;
import dev.sommelier.claude.ClaudeException.Kind;
import dev.sommelier.claude.Deadline;
import java.time.Duration;

/** The wait between two attempts; tests replace it. */
@FunctionalInterface
public interface Pause {

    /** How often {@code waiting} is called, so that a listener can cancel during the wait. */
    Duration SLICE = Duration.ofMillis(250);

    /**
     * @param waiting called now and then; may throw to give up
     * @throws ClaudeException {@link Kind#CANCELLED} when the thread is interrupted
     */
    void of(Duration time, Runnable waiting);

    /** In real time. */
    static void sleep(Duration time, Runnable waiting) {
        Deadline end = Deadline.in(time);
        for (Duration left = time; !left.isZero(); left = end.left()) {
            waiting.run();
            try {
                Thread.sleep(Math.max(1, Math.min(left.toMillis(), SLICE.toMillis())));
            } catch (InterruptedException e) {
                throw interrupted();
            }
        }
    }

    static ClaudeException interrupted() {
        Thread.currentThread().interrupt();
        return new ClaudeException(Kind.CANCELLED, "The thread was interrupted");
    }
}
