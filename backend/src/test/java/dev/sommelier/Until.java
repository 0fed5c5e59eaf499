package dev.sommelier;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what another thread does, in tests: no longer than it takes. */
public final class Until {

    private static final long LIMIT = Duration.ofSeconds(10).toNanos();
    private static final long PAUSE = Duration.ofMillis(10).toNanos();

    private Until() {
    }

    public static void until(BooleanSupplier condition) {
        long begun = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - begun > LIMIT) {
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
