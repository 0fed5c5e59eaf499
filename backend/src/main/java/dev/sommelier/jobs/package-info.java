/**
 * Background jobs on db-scheduler: one-time jobs, enqueued in the caller's transaction and retried until they are parked,
 * and recurring jobs. To enqueue, call {@code Jobs}; to run, implement {@code JobHandler} or {@code RecurringJob}. Read
 * {@code JobScheduler} for how they are run. Tables: {@code job}, {@code parked_job}.
 */
package dev.sommelier.jobs;
