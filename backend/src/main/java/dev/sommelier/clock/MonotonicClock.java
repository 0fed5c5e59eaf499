package dev.sommelier.clock;

import jakarta.enterprise.context.ApplicationScoped;

/** Measures durations inside this process; unlike the time of day it never jumps. */
@ApplicationScoped
public class MonotonicClock {

    /** Nanoseconds since some moment that is the same for as long as the process lives. */
    public long nanoTime() {
        return System.nanoTime();
    }
}
