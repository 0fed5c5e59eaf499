package dev.sommelier.chat.reply;

import dev.sommelier.chat.exchange.ReplySettings;
import dev.sommelier.chat.message.Message;
import dev.sommelier.chat.message.MessageRepository;
import dev.sommelier.chat.message.ReplyNotices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Stores the texts of running replies with one statement and renews their leases. */
@ApplicationScoped
class ReplyDraftStore {

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
    private final MessageRepository messages;
    private final ReplyNotices notices;
    private final ReplySettings settings;
    private final Clock clock;

    ReplyDraftStore(DataSource database, MessageRepository messages, ReplyNotices notices, ReplySettings settings,
            Clock clock) {
        this.database = database;
        this.messages = messages;
        this.notices = notices;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Stores drafts, renews their leases and notifies followers. Rows that another transaction holds, because their session
     * is being deleted, are skipped.
     *
     * @return the ids of the stored ones, each with whether a stop is requested; the others were skipped, ended or deleted
     */
    @Transactional
    Map<UUID, Boolean> update(List<Reply.Draft> drafts) {
        Instant now = clock.instant();
        Map<UUID, Boolean> stored = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement store = connection.prepareStatement(STORE)) {
            store.setArray(1, array(connection, "uuid", drafts, Reply.Draft::messageId));
            store.setArray(2, array(connection, "timestamptz", drafts, draft -> draft.startedAt().toString()));
            store.setArray(3, array(connection, "text", drafts, Reply.Draft::text));
            store.setArray(4, array(connection, "int4", drafts, Reply.Draft::version));
            store.setObject(5, now.plus(settings.lease().dividedBy(2)).atOffset(ZoneOffset.UTC));
            store.setObject(6, now.plus(settings.lease()).atOffset(ZoneOffset.UTC));
            try (ResultSet rows = store.executeQuery()) {
                while (rows.next()) {
                    stored.put(rows.getObject(1, UUID.class), rows.getBoolean(2));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Growing replies could not be stored", e);
        }
        if (!stored.isEmpty()) {
            notices.changed(stored.keySet());
        }
        return stored;
    }

    private static Array array(
            Connection connection, String type, List<Reply.Draft> drafts, Function<Reply.Draft, Object> value)
            throws SQLException {
        return connection.createArrayOf(type, drafts.stream().map(value).toArray());
    }

    /** Ids of the drafts whose row was deleted, restarted, or ended by another process. */
    @Transactional
    Set<UUID> findLost(List<Reply.Draft> drafts) {
        Map<UUID, Message> rows = messages.list("id in ?1", drafts.stream().map(Reply.Draft::messageId).toList())
                .stream()
                .collect(Collectors.toMap(Message::id, Function.identity()));
        return drafts.stream()
                .filter(draft -> !rows.containsKey(draft.messageId())
                        || !rows.get(draft.messageId()).isBeingWrittenSince(draft.startedAt()))
                .map(Reply.Draft::messageId)
                .collect(Collectors.toSet());
    }
}
