package dev.sommelier.chat.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;

/** Stores the texts of many running replies by one statement. */
@ApplicationScoped
class ReplyDrafts {

    private static final String STORE = """
            WITH draft AS (
                SELECT * FROM unnest(?::uuid[], ?::timestamptz[], ?::text[], ?::int[])
                    AS draft (id, started_at, content, version)),
            free AS (
                SELECT message.id FROM message JOIN draft USING (id, started_at)
                WHERE message.status = 'STREAMING' FOR UPDATE OF message SKIP LOCKED)
            UPDATE message
            -- Renewed now and then only: it is indexed, and a row without a new index entry is written at half the cost.
            SET content = draft.content, text_version = draft.version,
                lease_until = CASE WHEN message.lease_until < ? THEN ? ELSE message.lease_until END
            FROM draft JOIN free USING (id)
            WHERE message.id = draft.id
            RETURNING message.id, message.stop_requested
            """;

    private final DataSource database;

    @Inject
    ReplyDrafts(DataSource database) {
        this.database = database;
    }

    /** Those that were stored, each with whether it is to be stopped. */
    Map<UUID, Boolean> store(List<Reply.Draft> drafts, Instant now, Duration lease) {
        try (Connection connection = database.getConnection();
                PreparedStatement store = connection.prepareStatement(STORE)) {
            store.setArray(1, array(connection, "uuid", drafts, Reply.Draft::messageId));
            store.setArray(2, array(connection, "timestamptz", drafts, draft -> draft.startedAt().toString()));
            store.setArray(3, array(connection, "text", drafts, Reply.Draft::text));
            store.setArray(4, array(connection, "int4", drafts, Reply.Draft::version));
            store.setObject(5, now.plus(lease.dividedBy(2)).atOffset(ZoneOffset.UTC));
            store.setObject(6, now.plus(lease).atOffset(ZoneOffset.UTC));
            Map<UUID, Boolean> stored = new HashMap<>();
            try (ResultSet rows = store.executeQuery()) {
                while (rows.next()) {
                    stored.put(rows.getObject(1, UUID.class), rows.getBoolean(2));
                }
            }
            return stored;
        } catch (SQLException e) {
            throw new IllegalStateException("Growing replies could not be stored", e);
        }
    }

    private static java.sql.Array array(
            Connection connection, String type, List<Reply.Draft> drafts, Function<Reply.Draft, Object> value)
            throws SQLException {
        return connection.createArrayOf(type, drafts.stream().map(value).toArray());
    }
}
