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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JobsTest {

    private final UUID subject = UUID.randomUUID();

    @Inject
    Jobs jobs;

    @Inject
    NotedJobs noted;

    @Inject
    JobScheduler scheduler;

    @Inject
    EntityManager database;

    @Inject
    TestClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void whatACommittedTransactionEnqueuedIsRunOnceAndGone() {
        QuarkusTransaction.requiringNew().run(() -> {
            jobs.enqueue(NotedJobs.KIND, subject);
            scheduler.wake(new Jobs.Enqueued());
            assertEquals(0, noted.runs(subject));
        });
        until(() -> noted.runs(subject) == 1 && waiting() == 0);
    }

    @Test
    void whatARolledBackTransactionEnqueuedNeverWas() {
        assertThrows(IllegalStateException.class, () -> QuarkusTransaction.requiringNew().run(() -> {
            jobs.enqueue(NotedJobs.KIND, subject);
            assertEquals(1, waiting());
            throw new IllegalStateException("on purpose");
        }));
        assertEquals(0, QuarkusTransaction.requiringNew().call(this::waiting));
        UUID later = UUID.randomUUID();
        jobs.enqueue(NotedJobs.KIND, later);
        until(() -> noted.runs(later) == 1);
        assertEquals(0, noted.runs(subject));
    }

    @Test
    void theSameJobWaitsOnlyOnce() {
        QuarkusTransaction.requiringNew().run(() -> {
            jobs.enqueue(NotedJobs.KIND, subject);
            jobs.enqueue(NotedJobs.KIND, subject);
            assertEquals(1, waiting());
        });
        until(() -> noted.runs(subject) == 1 && waiting() == 0);
        assertEquals(1, noted.runs(subject));
    }

    @Test
    void whatIsEnqueuedWhileTheSameRunsIsRunAfterwards() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch enqueuedAgain = new CountDownLatch(1);
        noted.on(subject, id -> {
            running.countDown();
            await(enqueuedAgain);
        });
        jobs.enqueue(NotedJobs.KIND, subject);
        assertTrue(running.await(10, TimeUnit.SECONDS));
        jobs.enqueue(NotedJobs.KIND, subject);
        enqueuedAgain.countDown();
        until(() -> noted.runs(subject) == 2 && waiting() == 0);
    }

    @Test
    void triesAgainAfterGrowingPausesAndParksAtLast() {
        noted.on(subject, id -> {
            throw new IllegalStateException("with a person's words");
        });
        jobs.enqueue(NotedJobs.KIND, subject);
        until(() -> failures() == 1);
        advance(Duration.ofSeconds(59));
        UUID other = UUID.randomUUID();
        jobs.enqueue(NotedJobs.KIND, other);
        until(() -> noted.runs(other) == 1);
        assertEquals(1, noted.runs(subject));
        advance(Duration.ofSeconds(2));
        until(() -> failures() == 2);
        assertEquals(2, noted.runs(subject));
        advance(Duration.ofMinutes(5));
        until(() -> waiting() == 0);
        assertEquals(3, noted.runs(subject));
        assertEquals("3 IllegalStateException", parked());
    }

    @Test
    void parksAtOnceWhatIsHopelessAndForgetsItWhenItSucceeds() {
        noted.on(subject, id -> {
            throw new NonRetryableJobException("NO_KEY", null);
        });
        jobs.enqueue(NotedJobs.KIND, subject);
        until(() -> noted.runs(subject) == 1 && waiting() == 0);
        assertEquals("1 NO_KEY", parked());
        noted.on(subject, id -> { });
        jobs.enqueue(NotedJobs.KIND, subject);
        until(() -> noted.runs(subject) == 2 && waiting() == 0);
        assertEquals("", parked());
    }

    @Test
    void aNewCauseBringsAWaitingTryForwardAndStartsCountingAnew() {
        noted.on(subject, id -> {
            throw new IllegalStateException("on purpose");
        });
        jobs.enqueue(NotedJobs.KIND, subject);
        until(() -> failures() == 1);
        noted.on(subject, id -> { });
        jobs.enqueue(NotedJobs.KIND, subject);
        until(() -> noted.runs(subject) == 2 && waiting() == 0);
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
                "SELECT coalesce(max(tries || ' ' || failure), '') FROM parked_job WHERE kind = 'noted' AND subject = ?1",
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
