package dev.sommelier.jobs;

import java.time.Duration;

/**
 * A job that runs at a fixed delay. Every CDI bean of this type is registered. One replica at a time runs it; when that
 * one freezes, another takes over and both may run, so it must be idempotent.
 */
public interface RecurringJob {

    /** Its key in the database, so never to be changed. */
    String name();

    /** Delay from the end of one run to the start of the next. */
    Duration every();

    /** Runs on a thread of its own, outside any transaction; after a failure it is run again at its next time. */
    void run();
}
