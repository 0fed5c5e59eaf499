package dev.sommelier.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Inserts and reads rows without the service. */
@ApplicationScoped
public class Rows {

    @Inject
    DataSource database;

    /** Accounts with one open session each, last written in at that time. */
    List<UUID> openSessions(int count, Instant written) {
        return ids("""
                WITH owner AS (
                    INSERT INTO account (id, email, email_key, password_hash, birth_date, language, time_zone, created_at)
                    SELECT gen_random_uuid(), gen_random_uuid() || '@example.org', gen_random_uuid(), '-', '1990-05-17', 'EN', 'UTC', ?
                    FROM generate_series(1, ?)
                    RETURNING id, created_at)
                INSERT INTO chat_session (id, account_id, title_source, created_at, updated_at, last_written_at)
                SELECT gen_random_uuid(), id, 'DATE', created_at, created_at, created_at FROM owner
                RETURNING id
                """, written, count);
    }

    /** A streaming reply that was started then. */
    UUID streamingReply(UUID session, Instant since, Instant lease) {
        return ids("""
                INSERT INTO message (id, session_id, position, role, content, status, created_at, started_at, lease_until)
                VALUES (gen_random_uuid(), ?, 99, 'ASSISTANT', 'A Barolo, bec', 'STREAMING', ?, ?, ?)
                RETURNING id
                """, session, since, since, lease).get(0);
    }

    List<UUID> ids(String sql, Object... values) {
        return all(sql, values).stream().map(UUID.class::cast).toList();
    }

    Instant time(String sql, Object... values) {
        return ((java.sql.Timestamp) all(sql, values).get(0)).toInstant();
    }

    long count(String sql, Object... values) {
        return ((Number) all(sql, values).get(0)).longValue();
    }

    void change(String sql, Object... values) {
        all(sql + " RETURNING 1", values);
    }

    void define(String sql) throws SQLException {
        try (Connection connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<Object> all(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, inSql(values[i]));
            }
            List<Object> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getObject(1));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object inSql(Object value) {
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        return value instanceof List<?> list ? list.toArray(UUID[]::new) : value;
    }
}
