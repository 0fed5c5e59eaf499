package dev.sommelier.jobs;

import static dev.sommelier.Until.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.kagkarlsson.scheduler.Scheduler;
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
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Replicas of our own over a table of their own, so that no other test is disturbed. */
@QuarkusTest
class RecurringJobTest {

    private static final String TABLE = "recurring_test_job";
    private static final JobSettings QUICK =
            new Settings(true, true, 2, Duration.ofMillis(20), Duration.ofMillis(100), Duration.ofSeconds(2));

    private record Settings(
            boolean run, boolean recurring, int atOnce, Duration poll, Duration heartbeat, Duration shutdownLimit)
            implements JobSettings {
    }

    /** Counts its runs, and how many there were at the same time. */
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
        clock.reset();
        execute("CREATE TABLE " + TABLE + " (LIKE job INCLUDING ALL)");
    }

    @AfterEach
    void dropTable() throws SQLException {
        replicas.forEach(Scheduler::stop);
        execute("DROP TABLE " + TABLE);
    }

    @Test
    void startsByItselfAndComesBack() {
        Sweep sweep = new Sweep();
        replica(sweep).start();
        until(() -> sweep.runs.get() >= 3);
    }

    @Test
    void runsOnOneOfManyReplicasAtATime() throws SQLException {
        Sweep sweep = new Sweep();
        for (int i = 0; i < 3; i++) {
            replica(sweep).start();
        }
        until(() -> sweep.runs.get() >= 20);
        assertEquals(1, sweep.mostAtOnce.get());
        assertEquals(1, number("SELECT count(*) FROM " + TABLE));
    }

    @Test
    void comesBackAfterAFailure() {
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
        replica(sweep).start();
        until(() -> sweep.runs.get() >= 3);
    }

    @Test
    void isTakenOverFromAReplicaThatDied() throws SQLException {
        execute("""
                INSERT INTO %s (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
                VALUES ('sweep', 'recurring', now() - interval '2 hours', TRUE, 'dead', now() - interval '1 hour', 7)
                """.formatted(TABLE));
        Sweep heir = new Sweep();
        replica(heir).start();
        until(() -> heir.runs.get() >= 2);
    }

    @Test
    void twoOfOneNameAreAMistake() {
        assertThrows(IllegalStateException.class,
                () -> jobs.build(TABLE, QUICK, List.of(), List.of(new Sweep(), new Sweep())));
    }

    @Test
    void noneRunsByItselfInTests() throws SQLException {
        assertTrue(recurring.stream().findAny().isPresent());
        for (RecurringJob job : recurring) {
            assertEquals(0, number("SELECT count(*) FROM job WHERE task_name = '" + job.name() + "'"));
        }
    }

    private Scheduler replica(Sweep sweep) {
        Scheduler replica = jobs.build(TABLE, QUICK, List.of(), List.of(sweep));
        replicas.add(replica);
        return replica;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int number(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getInt(1);
        }
    }
}
