package dev.sommelier.jobs;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Does one kind of job. Every CDI bean of this type is found at start; a kind has one handler. A job may run twice, even at
 * the same time on two replicas, when a process dies or freezes: its effect must be idempotent or fenced.
 */
public interface JobHandler {

    /** The name the job is enqueued under, the same for ever: rows in the database carry it. */
    String kind();

    /**
     * Does it, on a thread of its own and outside any transaction. Whatever is thrown means another try after the next of
     * the {@link #pauses}.
     *
     * @throws NonRetryableJobException when no other try can help
     */
    void run(UUID subject);

    /** The try after all pauses: who knows a lesser way to do it takes that one. If it fails, the job is parked. */
    default void runLast(UUID subject) {
        run(subject);
    }

    /** How long to wait after the first failure, the second, and so on; after one more failure the job is parked. */
    default List<Duration> pauses() {
        return List.of(Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1));
    }
}
