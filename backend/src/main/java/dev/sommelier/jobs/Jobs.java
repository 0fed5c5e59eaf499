package dev.sommelier.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
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

/** Enqueues jobs in the caller's transaction (transactional outbox). */
@ApplicationScoped
public class Jobs {

    /** A job was enqueued; observed after the commit. */
    record Enqueued() {
    }

    /**
     * Upsert in one statement: db-scheduler's own call selects and then inserts, so that two concurrent calls would break
     * the caller's transaction. Raising the version keeps a replica that has just read the waiting row from starting the
     * job before the caller commits.
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

    Jobs(DataSource database, Clock clock, Event<Enqueued> enqueued) {
        this.database = database;
        this.clock = clock;
        this.enqueued = enqueued;
    }

    /**
     * Enqueues a job in the caller's transaction. If the same job is waiting already, it is not duplicated but made due
     * now, with its retry count reset.
     *
     * @param kind    as in {@link JobHandler#kind}
     * @param subject id of the entity the job is about, its only argument
     */
    public void enqueue(String kind, UUID subject) {
        enqueueAll(kind, List.of(subject));
    }

    /** Like {@link #enqueue}, for many subjects. */
    public void enqueueAll(String kind, Collection<UUID> subjects) {
        if (subjects.isEmpty()) {
            return;
        }
        // Sorted, so that two callers with the same subjects cannot deadlock.
        List<String> instances = subjects.stream().map(UUID::toString).sorted().toList();
        try (Connection connection = database.getConnection()) {
            // A job that is running may have read before the caller's change: enqueue another under a new instance id.
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
     * Deletes waiting and parked jobs of the subjects, in the caller's transaction. Running jobs continue and find
     * their subject deleted.
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

    /** Inserts or updates one row per instance; an element is 0 where the job is running. */
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

    /** The subject of an instance id made by {@link #enqueue}. */
    static UUID subjectOf(String instance) {
        return UUID.fromString(instance.split("/", 2)[0]);
    }
}
