package dev.sommelier.jobs;

import static dev.sommelier.Until.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.kagkarlsson.scheduler.Scheduler;
import dev.sommelier.LogListener;
import dev.sommelier.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Replicas on a table of their own, so that other tests are not disturbed. */
@QuarkusTest
class RecurringJobTest {

    private static final String TABLE = "recurring_test_job";
    private static final JobSettings QUICK =
            new Settings(true, true, 2, Duration.ofMillis(20), Duration.ofMillis(100), Duration.ofSeconds(2));

    private record Settings(
            boolean run, boolean recurring, int atOnce, Duration poll, Duration heartbeat, Duration shutdownLimit)
            implements JobSettings {
    }

    /** Counts its runs and their highest concurrency. */
    private static class Sweep implements RecurringJob {

        final AtomicInteger runs = new AtomicInteger();
        final AtomicInteger now = new AtomicInteger();
        final AtomicInteger mostAtOnce = new AtomicInteger();

        @Override
        public String name() {
            return "sweep";
        }

        @Override
        public Duration every() {
            return Duration.ofMillis(30);
        }

        @Override
        public void run() {
            mostAtOnce.accumulateAndGet(now.incrementAndGet(), Math::max);
            runs.incrementAndGet();
            work();
            now.decrementAndGet();
        }

        void work() {
        }
    }

    /** A job that blocks until it is released. */
    private record Waiting(String kind, CountDownLatch mayEnd, AtomicInteger begun) implements JobHandler {

        Waiting(String kind, CountDownLatch mayEnd) {
            this(kind, mayEnd, new AtomicInteger());
        }

        @Override
        public void run(UUID subject) {
            begun.incrementAndGet();
            try {
                mayEnd.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Inject
    JobScheduler jobs;

    @Inject
    Instance<RecurringJob> recurring;

    @Inject
    DataSource database;

    @Inject
    TestClock clock;

    private final List<Scheduler> replicas = new ArrayList<>();

    @BeforeEach
    void makeTable() throws SQLException {
        execute("CREATE TABLE " + TABLE + " (LIKE job INCLUDING ALL)");
    }

    @AfterEach
    void dropTable() throws SQLException {
        replicas.forEach(Scheduler::stop);
        execute("DROP TABLE " + TABLE);
    }

    @Test
    void runsRepeatedly() {
        Sweep sweep = new Sweep();
        start(sweep);
        until(() -> sweep.runs.get() >= 3);
    }

    @Test
    void runsOnOneOfManyReplicasAtATime() throws SQLException {
        Sweep sweep = new Sweep();
        for (int i = 0; i < 3; i++) {
            start(sweep);
        }
        until(() -> sweep.runs.get() >= 20);
        assertEquals(1, sweep.mostAtOnce.get());
        assertEquals(1, number("SELECT count(*) FROM " + TABLE));
    }

    @Test
    void runsAgainAfterAFailure() {
        Sweep sweep = new Sweep() {
            @Override
            void work() {
                now.decrementAndGet();
                if (runs.get() == 1) {
                    throw new IllegalStateException("on purpose");
                }
                now.incrementAndGet();
            }
        };
        start(sweep);
        until(() -> sweep.runs.get() >= 3);
    }

    @Test
    void consecutiveFailuresAreLoggedOnce() {
        Sweep sweep = new Sweep() {
            @Override
            void work() {
                now.decrementAndGet();
                if (runs.get() <= 3 || runs.get() == 5) {
                    throw new IllegalStateException("on purpose");
                }
                now.incrementAndGet();
            }
        };
        try (LogListener log = new LogListener(JobRunner.class.getName())) {
            start(sweep);
            until(() -> sweep.runs.get() >= 7);
            assertEquals(2, log.shown().size());
        }
    }

    @Test
    void isTakenOverFromAReplicaThatDied() throws SQLException {
        execute("""
                INSERT INTO %s (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
                VALUES ('sweep', 'recurring', now() - interval '2 hours', TRUE, 'dead', now() - interval '1 hour', 7)
                """.formatted(TABLE));
        Sweep heir = new Sweep();
        start(heir);
        until(() -> heir.runs.get() >= 2);
    }

    @Test
    void refusesTwoJobsOfOneName() {
        assertThrows(IllegalStateException.class,
                () -> jobs.build(TABLE, QUICK, List.of(), List.of(new Sweep(), new Sweep())));
    }

    @Test
    void noRecurringJobRunsInTests() throws SQLException {
        assertTrue(recurring.stream().findAny().isPresent());
        for (RecurringJob job : recurring) {
            assertEquals(0, number("SELECT count(*) FROM job WHERE task_name = '" + job.name() + "'"));
        }
    }

    @Test
    void slowJobsOfOneKindDelayNoOthers() throws SQLException {
        Waiting slow = new Waiting("slow", new CountDownLatch(1));
        Waiting quick = new Waiting("quick", new CountDownLatch(0));
        Sweep sweep = new Sweep();
        execute("""
                INSERT INTO %s (task_name, task_instance, execution_time, picked, version)
                SELECT 'slow', gen_random_uuid(), now() - interval '1 hour', FALSE, 1 FROM generate_series(1, 100)
                """.formatted(TABLE));
        start(jobs.build(TABLE, QUICK, List.of(slow, quick), List.of(sweep)));
        try {
            until(() -> slow.begun.get() == QUICK.atOnce());
            int before = sweep.runs.get();
            execute("""
                    INSERT INTO %s (task_name, task_instance, execution_time, picked, version)
                    VALUES ('quick', gen_random_uuid(), now() - interval '1 minute', FALSE, 1)
                    """.formatted(TABLE));
            until(() -> quick.begun.get() == 1 && sweep.runs.get() >= before + 3);
            assertEquals(QUICK.atOnce(), slow.begun.get());
            assertEquals(QUICK.atOnce(), number("SELECT count(*) FROM " + TABLE + " WHERE task_name = 'slow' AND picked"));
        } finally {
            slow.mayEnd.countDown();
        }
        until(() -> number("SELECT count(*) FROM " + TABLE + " WHERE task_name = 'slow'") == 0);
        assertEquals(100, slow.begun.get());
    }

    private void start(Sweep sweep) {
        start(jobs.build(TABLE, QUICK, List.of(), List.of(sweep)));
    }

    private void start(List<Scheduler> replica) {
        replicas.addAll(replica);
        replica.forEach(Scheduler::start);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int number(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
