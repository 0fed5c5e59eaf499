package dev.sommelier.jobs;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Runs jobs of one kind. Every CDI bean of this type is registered; a kind has one handler. Delivery is at least once,
 * possibly concurrent on two replicas when one freezes: the effect must be idempotent or fenced.
 */
public interface JobHandler {

    /** Stored in the database with each job, so never to be changed. */
    String kind();

    /**
     * Runs the job on a thread of its own, outside any transaction. After an exception it is retried after the next of the
     * {@link #pauses}.
     *
     * @throws JobFailedException with a reason to log; {@link JobFailedException#forGood} when no retry can help
     */
    void run(UUID subject);

    /** The last attempt, for a handler that has a fallback. If it fails, the job is parked. */
    default void runLast(UUID subject) {
        run(subject);
    }

    /** Pauses before each retry; when the attempt after the last pause fails, the job is parked. */
    default List<Duration> pauses() {
        return List.of(Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1));
    }
}
