package dev.sommelier.chat.reply;

import dev.sommelier.chat.exchange.ReplySettings;
import dev.sommelier.chat.message.Message;
import dev.sommelier.chat.message.MessageRepository;
import dev.sommelier.chat.message.ReplyNotices;
import dev.sommelier.problem.DatabaseFaults;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Periodically stores the texts of running replies with one statement, renews their leases, reads stop requests, and
 * enforces the deadline.
 */
@ApplicationScoped
class ReplyFlusher {

    private static final Logger LOG = Logger.getLogger(ReplyFlusher.class);
    /** At most 100: their ids have to fit into one notice. */
    private static final int BATCH = 100;
    private static final int RENEWALS_PER_LEASE = 3;
    /** Time after the deadline for the sommelier to notice the stop; then the reply is ended without waiting for it. */
    private static final Duration GRACE = Duration.ofSeconds(2);

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

    private final ScheduledExecutorService timer =
            Executors.newScheduledThreadPool(2, work -> new Thread(work, "reply-flusher"));

    private final RunningReplies running;
    private final ReplyRunner runner;
    private final DataSource database;
    private final MessageRepository messages;
    private final ReplyNotices notices;
    private final ReplySettings settings;
    private final Clock clock;

    ReplyFlusher(RunningReplies running, ReplyRunner runner, DataSource database, MessageRepository messages,
            ReplyNotices notices, ReplySettings settings, Clock clock) {
        this.running = running;
        this.runner = runner;
        this.database = database;
        this.messages = messages;
        this.notices = notices;
        this.settings = settings;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        long pause = settings.flush().toMillis();
        timer.scheduleWithFixedDelay(this::flush, pause, pause, TimeUnit.MILLISECONDS);
        // On a second thread: a flush blocks while the database is unreachable.
        timer.scheduleWithFixedDelay(this::endOverdue, pause, pause, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    void endOverdue() {
        for (Reply reply : running.all()) {
            if (reply.isOverdue(Duration.ZERO)) {
                reply.stop(Reply.StopReason.DEADLINE);
            }
            if (reply.isOverdue(GRACE)) {
                Infrastructure.getDefaultWorkerPool().execute(() -> runner.endStopped(reply));
            }
        }
    }

    void flush() {
        Instant now = clock.instant();
        Duration renewEvery = settings.lease().dividedBy(RENEWALS_PER_LEASE);
        List<Reply.Draft> drafts = running.all().stream()
                .flatMap(reply -> reply.unflushed(now, renewEvery).stream())
                .toList();
        for (int from = 0; from < drafts.size(); from += BATCH) {
            tryToStore(drafts.subList(from, Math.min(drafts.size(), from + BATCH)));
        }
    }

    /** Falls back to single drafts, so that one that cannot be stored does not block the others of its batch. */
    private void tryToStore(List<Reply.Draft> drafts) {
        try {
            store(drafts);
        } catch (RuntimeException e) {
            if (drafts.size() > 1 && !DatabaseFaults.isUnavailable(e)) {
                drafts.forEach(draft -> tryToStore(List.of(draft)));
            } else {
                // Retried with the next flush, or stored at the end of the reply.
                LOG.debugf(e, "%d growing replies could not be stored", drafts.size());
            }
        }
    }

    private void store(List<Reply.Draft> drafts) {
        Map<UUID, Boolean> stored = update(drafts);
        List<Reply.Draft> missed = new ArrayList<>();
        for (Reply.Draft draft : drafts) {
            Boolean stopRequested = stored.get(draft.messageId());
            if (stopRequested == null) {
                missed.add(draft);
            } else {
                running.find(draft.messageId()).ifPresent(reply -> reply.flushed(draft));
                if (stopRequested) {
                    stop(draft.messageId(), Reply.StopReason.REQUESTED);
                }
            }
        }
        if (!missed.isEmpty()) {
            // Stop lost replies: they cost tokens and nobody will read them.
            findLost(missed).forEach(id -> stop(id, Reply.StopReason.LOST));
        }
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

    private void stop(UUID messageId, Reply.StopReason reason) {
        running.find(messageId).ifPresent(reply -> reply.stop(reason));
    }
}
