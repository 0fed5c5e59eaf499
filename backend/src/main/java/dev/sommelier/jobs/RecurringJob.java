package dev.sommelier.jobs;

import java.time.Duration;

/**
 * Work that comes back for ever. Every CDI bean of this type is found at start. Of all replicas one at a time runs it, and
 * when that one dies another takes over; one that only froze may then run it beside the other, so it must be harmless twice.
 */
public interface RecurringJob {

    /** The name it is known by in the database, the same for ever. */
    String name();

    /** The pause from one end to the next begin. */
    Duration every();

    /** Does it, on a thread of its own and outside any transaction; after a failure it is tried again at its next time. */
    void run();
}
