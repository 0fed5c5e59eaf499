package dev.sommelier;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what another thread does, in tests: no longer than it takes. */
public final class Until {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final long PAUSE = Duration.ofMillis(10).toNanos();

    private Until() {
    }

    public static void until(BooleanSupplier condition) {
        until(LIMIT, condition);
    }

    /** The same for what takes longer, such as the start of a process. */
    public static void until(Duration limit, BooleanSupplier condition) {
        long begun = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - begun > limit.toNanos()) {
                throw new AssertionError("It never happened");
            }
            LockSupport.parkNanos(PAUSE);
        }
    }

    /** Waits until another thread has counted the latch down. */
    public static void released(CountDownLatch latch) {
        until(() -> latch.getCount() == 0);
    }
}
