package dev.sommelier.problem;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Retries a transaction while the database is unreachable, with pauses of 100 ms doubling to 1 s. */
public final class DatabaseRetry {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    /** One attempt of a transaction. */
    @FunctionalInterface
    public interface Attempt<T> {

        /**
         * @param again whether an earlier attempt may have committed although it failed, because the connection broke at
         *              its commit; the work has to look for what it may have written
         */
        T run(boolean again);
    }

    /** Long enough to replace a broken connection of the pool. */
    private static final Duration RECONNECT = Duration.ofSeconds(1);

    private DatabaseRetry() {
    }

    /** For work that may be repeated whether or not it was committed, at the beginning of a request. */
    public static <T> T briefly(Supplier<T> work) {
        return within(RECONNECT, again -> work.get());
    }

    /**
     * @param limit no attempt starts after this time; the last one may in addition wait for a pooled connection
     * @throws RuntimeException the failure of the last attempt; at once, if it is not an unreachable database
     */
    public static <T> T within(Duration limit, Attempt<T> work) {
        long end = System.nanoTime() + limit.toNanos();
        Duration pause = FIRST_PAUSE;
        for (boolean again = false; ; again = true) {
            try {
                return work.run(again);
            } catch (RuntimeException e) {
                boolean late = System.nanoTime() + pause.toNanos() - end > 0;
                if (late || !DatabaseFaults.isUnavailable(e) || Thread.currentThread().isInterrupted()) {
                    throw e;
                }
                LockSupport.parkNanos(pause.toNanos());
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }
}
