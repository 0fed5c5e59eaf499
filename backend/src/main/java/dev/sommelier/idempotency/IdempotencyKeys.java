package dev.sommelier.idempotency;

import dev.sommelier.problem.ProblemException;
import dev.sommelier.problem.ProblemKind;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** The table {@code idempotency_key}. Its calls belong to the transaction that starts the reply. */
@ApplicationScoped
public class IdempotencyKeys {

    /**
     * What a call with the same key has started.
     *
     * @param opensChat whether the reply is the greeting of a chat that the call opened
     * @param startedAt the time that was given for it
     */
    public record EarlierReply(UUID sessionId, UUID messageId, boolean opensChat, Instant startedAt) {
    }

    static final Duration KEPT = Duration.ofHours(24);

    /** Present in answers from a reply that was started before. */
    static final String REPLAYED = "Idempotent-Replayed";

    private final EntityManager database;
    private final Clock clock;
    private final CurrentVertxRequest request;

    IdempotencyKeys(EntityManager database, Clock clock, CurrentVertxRequest request) {
        this.database = database;
        this.clock = clock;
        this.request = request;
    }

    /**
     * The key of the current request; empty without one, and outside a request.
     *
     * @throws ProblemException 400 for what is no key
     */
    public Optional<IdempotencyKey> current() {
        RoutingContext call = Arc.container().requestContext().isActive() ? request.getCurrent() : null;
        return call == null ? Optional.empty() : IdempotencyKey.of(call);
    }

    /**
     * Takes a key for the reply that this transaction starts. Waits for a concurrent call with the same key.
     *
     * @param startedAt kept as the time of the call
     * @return what the key stands for already; empty when it was new, or older than a day
     * @throws ProblemException 422 when it was used for another call, 404 when the chat of that call was deleted
     */
    public Optional<EarlierReply> take(UUID accountId, IdempotencyKey key, Instant startedAt) {
        int taken = query(accountId, key, """
                        INSERT INTO idempotency_key AS known (account_id, key_hash, request_hash, created_at, opens_chat)
                        VALUES (:account, :key, :request, :now, false)
                        ON CONFLICT (account_id, key_hash) DO UPDATE SET request_hash = excluded.request_hash,
                            created_at = excluded.created_at, reply_id = NULL, opens_chat = false
                        WHERE known.created_at <= :expired""")
                .setParameter("request", key.requestHash())
                .setParameter("now", startedAt)
                .setParameter("expired", clock.instant().minus(KEPT))
                .executeUpdate();
        return taken == 1 ? Optional.empty() : Optional.of(earlier(accountId, key));
    }

    private EarlierReply earlier(UUID accountId, IdempotencyKey key) {
        Tuple known = (Tuple) query(accountId, key, """
                        SELECT k.request_hash, m.session_id, m.id, k.opens_chat, k.created_at
                        FROM idempotency_key k LEFT JOIN message m ON m.id = k.reply_id
                        WHERE k.account_id = :account AND k.key_hash = :key""", Tuple.class)
                .getSingleResult();
        if (!Arrays.equals(known.get(0, byte[].class), key.requestHash())) {
            throw ProblemException.of(ProblemKind.IDEMPOTENCY_KEY_REUSED,
                    "This Idempotency-Key was used for another call. Use a new key for each call.");
        }
        if (known.get(2) == null) {
            throw ProblemException.of(ProblemKind.NOT_FOUND, "The chat of this call was deleted.");
        }
        return new EarlierReply(known.get(1, UUID.class), known.get(2, UUID.class), known.get(3, Boolean.class),
                known.get(4, Instant.class));
    }

    /** Records which reply a taken key stands for. */
    public void record(UUID accountId, IdempotencyKey key, UUID replyId, boolean opensChat) {
        query(accountId, key, """
                        UPDATE idempotency_key SET reply_id = :reply, opens_chat = :opens
                        WHERE account_id = :account AND key_hash = :key""")
                .setParameter("reply", replyId)
                .setParameter("opens", opensChat)
                .executeUpdate();
    }

    /** Says in the answer to the current request that it was given before. */
    public void markReplayed() {
        request.getCurrent().response().putHeader(REPLAYED, "true");
    }

    private Query query(UUID accountId, IdempotencyKey key, String sql) {
        return withKey(database.createNativeQuery(sql), accountId, key);
    }

    private Query query(UUID accountId, IdempotencyKey key, String sql, Class<?> row) {
        return withKey(database.createNativeQuery(sql, row), accountId, key);
    }

    private static Query withKey(Query query, UUID accountId, IdempotencyKey key) {
        return query.setParameter("account", accountId).setParameter("key", key.hash());
    }

    /** Deletes up to {@code limit} keys that are kept no longer; returns how many. */
    @Transactional
    public int deleteExpired(int limit) {
        return database.createNativeQuery("""
                        DELETE FROM idempotency_key WHERE (account_id, key_hash) IN (
                            SELECT account_id, key_hash FROM idempotency_key WHERE created_at <= :expired
                            LIMIT :most FOR UPDATE SKIP LOCKED)""")
                .setParameter("expired", clock.instant().minus(KEPT))
                .setParameter("most", limit)
                .executeUpdate();
    }
}
