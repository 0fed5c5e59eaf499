package dev.sommelier.jobs;

import static dev.sommelier.Until.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sommelier.TestClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JobsTest {

    private final UUID subject = UUID.randomUUID();

    @Inject
    Jobs jobs;

    @Inject
    RecordingJobs recorder;

    @Inject
    JobScheduler scheduler;

    @Inject
    EntityManager database;

    @Inject
    TestClock clock;

    @Test
    void committedJobRunsOnceAndIsDeleted() {
        QuarkusTransaction.requiringNew().run(() -> {
            jobs.enqueue(RecordingJobs.KIND, subject);
            scheduler.wake(new Jobs.Enqueued());
            assertEquals(0, recorder.runs(subject));
        });
        until(() -> recorder.runs(subject) == 1 && waiting() == 0);
    }

    @Test
    void rolledBackJobNeverRuns() {
        assertThrows(IllegalStateException.class, () -> QuarkusTransaction.requiringNew().run(() -> {
            jobs.enqueue(RecordingJobs.KIND, subject);
            assertEquals(1, waiting());
            throw new IllegalStateException("on purpose");
        }));
        assertEquals(0, QuarkusTransaction.requiringNew().call(this::waiting));
        UUID later = UUID.randomUUID();
        jobs.enqueue(RecordingJobs.KIND, later);
        until(() -> recorder.runs(later) == 1);
        assertEquals(0, recorder.runs(subject));
    }

    @Test
    void sameJobIsQueuedOnce() {
        QuarkusTransaction.requiringNew().run(() -> {
            jobs.enqueue(RecordingJobs.KIND, subject);
            jobs.enqueue(RecordingJobs.KIND, subject);
            assertEquals(1, waiting());
        });
        until(() -> recorder.runs(subject) == 1 && waiting() == 0);
        assertEquals(1, recorder.runs(subject));
    }

    @Test
    void jobEnqueuedWhileTheSameRunsIsRunAfterwards() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch enqueuedAgain = new CountDownLatch(1);
        recorder.on(subject, id -> {
            running.countDown();
            await(enqueuedAgain);
        });
        jobs.enqueue(RecordingJobs.KIND, subject);
        assertTrue(running.await(10, TimeUnit.SECONDS));
        jobs.enqueue(RecordingJobs.KIND, subject);
        enqueuedAgain.countDown();
        until(() -> recorder.runs(subject) == 2 && waiting() == 0);
    }

    @Test
    void retriesAfterTheirPausesAndParks() {
        recorder.on(subject, id -> {
            throw new IllegalStateException("with a person's words");
        });
        jobs.enqueue(RecordingJobs.KIND, subject);
        until(() -> failures() == 1);
        // The clock runs on meanwhile, so not to the second.
        advance(Duration.ofSeconds(30));
        UUID other = UUID.randomUUID();
        jobs.enqueue(RecordingJobs.KIND, other);
        until(() -> recorder.runs(other) == 1);
        assertEquals(1, recorder.runs(subject));
        advance(Duration.ofSeconds(31));
        until(() -> failures() == 2);
        assertEquals(2, recorder.runs(subject));
        advance(Duration.ofMinutes(5));
        until(() -> waiting() == 0);
        assertEquals(3, recorder.runs(subject));
        assertEquals("3 IllegalStateException", parked());
    }

    @Test
    void parksNonRetryableFailuresUntilTheJobSucceeds() {
        recorder.on(subject, id -> {
            throw JobFailedException.forGood("NO_KEY", null);
        });
        jobs.enqueue(RecordingJobs.KIND, subject);
        until(() -> recorder.runs(subject) == 1 && waiting() == 0);
        assertEquals("1 NO_KEY", parked());
        recorder.on(subject, id -> { });
        jobs.enqueue(RecordingJobs.KIND, subject);
        until(() -> recorder.runs(subject) == 2 && waiting() == 0);
        assertEquals("", parked());
    }

    @Test
    void enqueuingAgainMakesAWaitingRetryDueAndResetsItsCount() {
        recorder.on(subject, id -> {
            throw new IllegalStateException("on purpose");
        });
        jobs.enqueue(RecordingJobs.KIND, subject);
        until(() -> failures() == 1);
        recorder.on(subject, id -> { });
        jobs.enqueue(RecordingJobs.KIND, subject);
        until(() -> recorder.runs(subject) == 2 && waiting() == 0);
    }

    private void advance(Duration by) {
        clock.advance(by);
        scheduler.wake(new Jobs.Enqueued());
    }

    private long waiting() {
        return ((Number) single("SELECT count(*) FROM job WHERE task_instance LIKE ?1", subject + "%")).longValue();
    }

    private long failures() {
        return ((Number) single(
                        "SELECT coalesce(max(consecutive_failures), 0) FROM job WHERE NOT picked AND task_instance = ?1",
                        subject.toString()))
                .longValue();
    }

    private String parked() {
        return (String) single(
                "SELECT coalesce(max(tries || ' ' || failure), '') FROM parked_job WHERE kind = 'recorded' AND subject = ?1",
                subject);
    }

    private Object single(String sql, Object parameter) {
        return QuarkusTransaction.joiningExisting().call(
                () -> database.createNativeQuery(sql).setParameter(1, parameter).getSingleResult());
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("It never happened");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
