package dev.sommelier;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The clock of all tests: it runs, and is moved by hand. */
@Mock
@ApplicationScoped
public class TestClock extends Clock {

    private volatile Duration offset = Duration.ZERO;
    private volatile Instant stopped;

    public void advance(Duration by) {
        if (stopped == null) {
            offset = offset.plus(by);
        } else {
            stopped = stopped.plus(by);
        }
    }

    /** Stands still at an instant until {@link #reset}. */
    public void stopAt(Instant instant) {
        stopped = instant;
    }

    public void reset() {
        offset = Duration.ZERO;
        stopped = null;
    }

    @Override
    public Instant instant() {
        Instant now = stopped == null ? Instant.now().plus(offset) : stopped;
        return now.truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
