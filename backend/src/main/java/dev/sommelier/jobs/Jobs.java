package dev.sommelier.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
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

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    @Inject
    Event<Enqueued> enqueued;

    /**
     * Enqueues a job in the caller's transaction, so that it is there if and only if its cause is. While the same one waits it
     * is not doubled but brought forward, with all its tries before it.
     *
     * @param kind    as a {@link JobHandler} names it
     * @param subject the id of what it is about: all that a job is told
     */
    public void enqueue(String kind, UUID subject) {
        try (Connection connection = database.getConnection()) {
            // One that runs already may have looked before the caller's change: that needs another.
            if (!enqueue(connection, kind, subject.toString())) {
                enqueue(connection, kind, subject + "/" + UUID.randomUUID());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The job " + kind + " could not be enqueued", e);
        }
        enqueued.fire(new Enqueued());
    }

    /**
     * Takes back, in the caller's transaction, what waits to be done about a subject that goes, and what failed for good. One
     * that runs already goes on, and finds the subject gone.
     */
    public void cancel(String kind, UUID subject) {
        try (Connection connection = database.getConnection()) {
            cancel(connection, """
                    DELETE FROM job
                    WHERE task_name = ? AND (task_instance = ? OR task_instance LIKE ?) AND NOT picked
                    """, kind, subject.toString(), subject + "/%");
            cancel(connection, "DELETE FROM parked_job WHERE kind = ? AND subject = ?", kind, subject);
        } catch (SQLException e) {
            throw new IllegalStateException("The job " + kind + " could not be cancelled", e);
        }
    }

    /** The same for whatever is to be done about any of these subjects. */
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

    private static void cancel(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                delete.setObject(i + 1, values[i]);
            }
            delete.executeUpdate();
        }
    }

    private boolean enqueue(Connection connection, String kind, String instance) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ENQUEUE)) {
            insert.setString(1, kind);
            insert.setString(2, instance);
            insert.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
            return insert.executeUpdate() > 0;
        }
    }

    /** What an instance of {@link #enqueue} is about. */
    static UUID subjectOf(String instance) {
        return UUID.fromString(instance.split("/", 2)[0]);
    }
}
