package dev.sommelier.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;

/** Stores jobs that failed for good, in the table {@code parked_job}. */
@ApplicationScoped
class ParkedJobs {

    /** How long parked jobs are kept for inspection. */
    private static final Duration KEPT = Duration.ofDays(30);

    private static final String PARK = """
            INSERT INTO parked_job (kind, subject, tries, failure, parked_at) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (kind, subject) DO UPDATE
            SET tries = excluded.tries, failure = excluded.failure, parked_at = excluded.parked_at
            """;

    private final DataSource database;
    private final Clock clock;

    ParkedJobs(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void park(String kind, UUID subject, int tries, String failure) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        execute(PARK, kind, subject, tries, failure, now);
        execute("DELETE FROM parked_job WHERE parked_at < ?", now.minus(KEPT));
    }

    /** Removes the entry of a job that has succeeded after all. */
    void forget(String kind, UUID subject) {
        execute("DELETE FROM parked_job WHERE kind = ? AND subject = ?", kind, subject);
    }

    private void execute(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The parked jobs could not be changed", e);
        }
    }
}
