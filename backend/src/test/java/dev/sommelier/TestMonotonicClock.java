package dev.sommelier;

import dev.sommelier.clock.MonotonicClock;
import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** The monotonic clock of all tests: it runs, and is moved on by hand. */
@Mock
@ApplicationScoped
public class TestMonotonicClock extends MonotonicClock {

    private final AtomicLong ahead = new AtomicLong();

    public void advance(Duration by) {
        ahead.addAndGet(by.toNanos());
    }

    @Override
    public long nanoTime() {
        return System.nanoTime() + ahead.get();
    }
}
