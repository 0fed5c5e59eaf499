package dev.sommelier.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** Takes work that is to be done soon, but not by the caller. */
@ApplicationScoped
public class Jobs {

    /** Something may have become due; told when the transaction has committed. */
    record Enqueued() {
    }

    /**
     * The scheduler's own call looks first and inserts then: two at once would break the caller's transaction. This is one
     * statement, and as it changes the version, a replica that has just read the waiting row cannot start it before the
     * caller has committed what the job is to see.
     */
    private static final String ENQUEUE = """
            INSERT INTO job (task_name, task_instance, execution_time, picked, version)
            VALUES (?, ?, ?, FALSE, 1)
            ON CONFLICT (task_name, task_instance) DO UPDATE
            SET execution_time = least(job.execution_time, excluded.execution_time),
                consecutive_failures = 0,
                version = job.version + 1
            WHERE NOT job.picked
            """;

    private final DataSource database;
    private final Clock clock;
    private final Event<Enqueued> enqueued;

    @Inject
    Jobs(DataSource database, Clock clock, Event<Enqueued> enqueued) {
        this.database = database;
        this.clock = clock;
        this.enqueued = enqueued;
    }

    /**
     * Enqueues a job in the caller's transaction, so that it is there if and only if its cause is. While the same one waits it
     * is not doubled but brought forward, with all its tries before it.
     *
     * @param kind    as a {@link JobHandler} names it
     * @param subject the id of what it is about: all that a job is told
     */
    public void enqueue(String kind, UUID subject) {
        enqueueAll(kind, List.of(subject));
    }

    /** The same for many subjects at once. */
    public void enqueueAll(String kind, Collection<UUID> subjects) {
        if (subjects.isEmpty()) {
            return;
        }
        // In one order, so that two callers with the same subjects cannot lock each other out.
        List<String> instances = subjects.stream().map(UUID::toString).sorted().toList();
        try (Connection connection = database.getConnection()) {
            // One that runs already may have looked before the caller's change: that needs another.
            List<String> another = running(instances, insert(connection, kind, instances)).stream()
                    .map(instance -> instance + "/" + UUID.randomUUID())
                    .toList();
            insert(connection, kind, another);
        } catch (SQLException e) {
            throw new IllegalStateException("The job " + kind + " could not be enqueued", e);
        }
        enqueued.fire(new Enqueued());
    }

    /**
     * Takes back, in the caller's transaction, whatever waits to be done about subjects that go, and what failed for good.
     * What runs already goes on, and finds the subject gone.
     */
    public void cancelAll(Collection<UUID> subjects) {
        try (Connection connection = database.getConnection()) {
            Object[] ids = subjects.stream().map(UUID::toString).toArray();
            cancel(connection, "DELETE FROM job WHERE split_part(task_instance, '/', 1) = ANY (?) AND NOT picked",
                    connection.createArrayOf("text", ids));
            cancel(connection, "DELETE FROM parked_job WHERE subject = ANY (?)",
                    connection.createArrayOf("uuid", ids));
        } catch (SQLException e) {
            throw new IllegalStateException("The jobs could not be cancelled", e);
        }
    }

    private static void cancel(Connection connection, String sql, Array subjects) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setArray(1, subjects);
            delete.executeUpdate();
        }
    }

    /** How many rows each of the instances has made or moved. */
    private int[] insert(Connection connection, String kind, List<String> instances) throws SQLException {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        try (PreparedStatement insert = connection.prepareStatement(ENQUEUE)) {
            for (String instance : instances) {
                insert.setString(1, kind);
                insert.setString(2, instance);
                insert.setObject(3, now);
                insert.addBatch();
            }
            return insert.executeBatch();
        }
    }

    private static List<String> running(List<String> instances, int[] rows) {
        return IntStream.range(0, rows.length).filter(i -> rows[i] == 0).mapToObj(instances::get).toList();
    }

    /** What an instance of {@link #enqueue} is about. */
    static UUID subjectOf(String instance) {
        return UUID.fromString(instance.split("/", 2)[0]);
    }
}
