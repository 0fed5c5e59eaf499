package dev.sommelier.claude;

import java.time.Duration;

/** A point in time at which a call has to end, whatever it waits for. */
public final class Deadline {

    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    public Duration left() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }
}
