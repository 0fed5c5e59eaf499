package dev.sommelier.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sommelier.TestClock;
import dev.sommelier.chat.session.LifecycleEvent;
import dev.sommelier.chat.session.LifecycleEvent.CloseReason;
import dev.sommelier.chat.session.LifecycleEvent.DeleteReason;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many due sessions, with concurrent and interrupted sweeps. */
@QuarkusTest
class ReplicasTest {

    private static final int DUE = 1000;
    private static final String IDLE_TIME = "30 minutes";

    @Inject
    @Named(Sweeps.CLOSE_IDLE_SESSIONS)
    Sweep idle;

    @Inject
    @Named(Sweeps.DELETE_OLD_SESSIONS)
    Sweep old;

    @Inject
    RecordingLifecycle recorder;

    @Inject
    Rows rows;

    @Inject
    TestClock clock;

    private Instant written;

    @BeforeEach
    void countJobs() throws SQLException {
        written = clock.instant().minus(Duration.ofHours(7));
        idle.run();
        old.run();
        rows.define("CREATE TABLE enqueued_job AS SELECT task_instance FROM job WHERE FALSE");
        rows.define("""
                CREATE FUNCTION note_job() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN INSERT INTO enqueued_job VALUES (NEW.task_instance); RETURN NULL; END $$
                """);
        rows.define("CREATE TRIGGER note_job AFTER INSERT ON job FOR EACH ROW"
                + " WHEN (NEW.task_name = 'session-closed') EXECUTE FUNCTION note_job()");
    }

    @AfterEach
    void forget() throws SQLException {
        rows.define("DROP TRIGGER note_job ON job");
        rows.define("DROP FUNCTION note_job");
        rows.define("DROP TABLE enqueued_job");
        rows.change("DELETE FROM account WHERE password_hash = '-'");
    }

    @Test
    void concurrentSweepsCloseEachSessionOnce() throws Exception {
        List<UUID> due = rows.openSessions(DUE, written);
        sideBySide(idle::run);
        assertAllClosedOnce(due);
    }

    @Test
    void concurrentSweepsDeleteEachSessionOnce() throws Exception {
        List<UUID> due = rows.openSessions(DUE, written);
        clock.advance(Duration.ofDays(90));
        // Every second session continues the one before: deleting the former updates the latter.
        for (int i = 1; i < DUE; i += 2) {
            rows.change("UPDATE chat_session SET continued_from = ? WHERE id = ?", due.get(i - 1), due.get(i));
        }
        idle.run();
        sideBySide(old::run);
        assertEquals(0, rows.count("SELECT count(*) FROM chat_session WHERE id = ANY (?)", due));
        assertTrue(due.stream().allMatch(id -> recorder.times(new LifecycleEvent.Deleted(id, DeleteReason.OLD)) == 1));
    }

    @Test
    void interruptedBatchIsRepeated() {
        List<UUID> due = rows.openSessions(DUE, written);
        recorder.failAt(new LifecycleEvent.Closed(due.get(DUE - 1), CloseReason.IDLE));
        idle.run();
        assertAllClosedOnce(due);
    }

    @Test
    void failingRowsDoNotBlockOthers() throws SQLException {
        List<UUID> due = rows.openSessions(DUE, written);
        List<UUID> bad = List.of(due.get(0), due.get(7), due.get(DUE - 1));
        breakUpdatesOf(bad);
        try {
            idle.run();
            assertEquals(bad.size(), rows.count(
                    "SELECT count(*) FROM chat_session WHERE closed_at IS NULL AND id = ANY (?)", due));
            assertEquals(bad.size(), rows.count(
                    "SELECT count(*) FROM chat_session WHERE closed_at IS NULL AND id = ANY (?)", bad));
        } finally {
            rows.define("DROP FUNCTION break_row CASCADE");
        }
        idle.run();
        assertAllClosedOnce(due);
    }

    private void breakUpdatesOf(List<UUID> sessions) throws SQLException {
        rows.define("CREATE FUNCTION break_row() RETURNS trigger LANGUAGE plpgsql AS"
                + " $$ BEGIN RAISE EXCEPTION 'bad row'; END $$");
        for (UUID id : sessions) {
            rows.define("CREATE TRIGGER \"break_" + id + "\" BEFORE UPDATE ON chat_session FOR EACH ROW WHEN (OLD.id = '"
                    + id + "') EXECUTE FUNCTION break_row()");
        }
    }

    private void assertAllClosedOnce(List<UUID> due) {
        assertEquals(DUE, rows.count("SELECT count(*) FROM chat_session WHERE id = ANY (?) AND closed_at = updated_at"
                + " + interval '" + IDLE_TIME + "'", due));
        assertTrue(due.stream().allMatch(id -> recorder.times(new LifecycleEvent.Closed(id, CloseReason.IDLE)) == 1));
        // Sessions that other tests left may close meanwhile.
        String jobs = " FROM enqueued_job WHERE left(task_instance, 36)::uuid = ANY (?)";
        assertEquals(DUE, rows.count("SELECT count(*)" + jobs, due));
        assertEquals(DUE, rows.count("SELECT count(DISTINCT left(task_instance, 36))" + jobs, due));
    }

    private static void sideBySide(Runnable sweep) throws Exception {
        int replicas = 2;
        ExecutorService threads = Executors.newFixedThreadPool(replicas);
        CyclicBarrier start = new CyclicBarrier(replicas);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < replicas; i++) {
                running.add(threads.submit(() -> {
                    start.await();
                    sweep.run();
                    return null;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
