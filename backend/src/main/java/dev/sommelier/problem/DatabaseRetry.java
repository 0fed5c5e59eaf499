package dev.sommelier.problem;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Repeats a transaction while the database is away, for as long as its caller can be kept waiting. */
public final class DatabaseRetry {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    /** One try of a transaction. */
    @FunctionalInterface
    public interface Attempt<T> {

        /**
         * @param again whether a former try may have been committed although it failed, because the connection broke at its
         *              commit: the work has to look for what it may have written
         */
        T run(boolean again);
    }

    private DatabaseRetry() {
    }

    /**
     * @param limit no further try begins after this time; the last one may take as long as the pool waits for a connection
     * @throws RuntimeException the failure of the last try, and at once one that does not tell of a database that is away
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
