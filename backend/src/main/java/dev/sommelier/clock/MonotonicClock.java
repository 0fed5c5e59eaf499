package dev.sommelier.clock;

import jakarta.enterprise.context.ApplicationScoped;

/** Monotonic clock for durations inside this process; a bean, so that tests can move it. */
@ApplicationScoped
public class MonotonicClock {

    /** Nanoseconds since an arbitrary origin that is fixed while the process lives. */
    public long nanoTime() {
        return System.nanoTime();
    }
}
