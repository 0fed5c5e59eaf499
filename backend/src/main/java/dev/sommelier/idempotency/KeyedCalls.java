package dev.sommelier.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The table {@code idempotency_key}. */
@ApplicationScoped
public class KeyedCalls {

    static final Duration KEPT = Duration.ofHours(24);

    /** Longer than a call may take to store what it does. */
    private static final Duration LEASE = Duration.ofSeconds(20);

    private final EntityManager database;
    private final Clock clock;

    KeyedCalls(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Reserves a key that is unknown or expired, or whose call was lost with its process.
     *
     * @return the known call; empty when the key is now reserved for this one
     */
    @Transactional
    Optional<KeyedCall> reserve(IdempotencyKey key, byte[] requestHash) {
        Optional<KeyedCall> known = Optional.empty();
        // Not found, though not reserved: it was released in between.
        while (known.isEmpty()) {
            if (tryReserve(key, requestHash)) {
                return Optional.empty();
            }
            known = find(key);
        }
        return known;
    }

    private boolean tryReserve(IdempotencyKey key, byte[] requestHash) {
        Instant now = clock.instant();
        return database.createNativeQuery("""
                        INSERT INTO idempotency_key AS known (account_id, key_hash, request_hash, created_at, lease_until)
                        VALUES (:account, :key, :request, :now, :lease)
                        ON CONFLICT (account_id, key_hash) DO UPDATE SET
                            request_hash = excluded.request_hash, created_at = excluded.created_at,
                            lease_until = excluded.lease_until, reply_id = NULL, opens_chat = false,
                            status = NULL, location = NULL, sealed_body = NULL
                        WHERE known.created_at <= :expired OR known.request_hash = excluded.request_hash
                            AND known.lease_until <= :now AND known.status IS NULL AND known.reply_id IS NULL""")
                .setParameter("account", key.accountId())
                .setParameter("key", key.hash())
                .setParameter("request", requestHash)
                .setParameter("now", now)
                .setParameter("lease", now.plus(LEASE))
                .setParameter("expired", now.minus(KEPT))
                .executeUpdate() == 1;
    }

    private Optional<KeyedCall> find(IdempotencyKey key) {
        Stream<?> rows = database.createNativeQuery("""
                        SELECT k.request_hash, k.reply_id, m.session_id, k.opens_chat, k.status, k.location, k.sealed_body
                        FROM idempotency_key k LEFT JOIN message m ON m.id = k.reply_id
                        WHERE k.account_id = :account AND k.key_hash = :key""", Tuple.class)
                .setParameter("account", key.accountId())
                .setParameter("key", key.hash())
                .getResultStream();
        return rows.findFirst().map(Tuple.class::cast).map(KeyedCall::of);
    }

    /** Records the reply that the call starts, in the caller's transaction. */
    void startReply(IdempotencyKey key, UUID replyId, boolean opensChat) {
        database.createNativeQuery("""
                        UPDATE idempotency_key SET reply_id = :reply, opens_chat = :opens
                        WHERE account_id = :account AND key_hash = :key""")
                .setParameter("reply", replyId)
                .setParameter("opens", opensChat)
                .setParameter("account", key.accountId())
                .setParameter("key", key.hash())
                .executeUpdate();
    }

    /**
     * @param location null for none
     * @param body     encrypted; null for none
     */
    @Transactional
    void storeAnswer(IdempotencyKey key, int status, String location, byte[] body) {
        database.createNativeQuery("""
                        UPDATE idempotency_key SET status = :status, location = :location, sealed_body = :body
                        WHERE account_id = :account AND key_hash = :key AND reply_id IS NULL""")
                .setParameter("status", status)
                .setParameter("location", location)
                .setParameter("body", body)
                .setParameter("account", key.accountId())
                .setParameter("key", key.hash())
                .executeUpdate();
    }

    /** Forgets a call that was refused and did nothing. */
    @Transactional
    void release(IdempotencyKey key) {
        database.createNativeQuery("""
                        DELETE FROM idempotency_key
                        WHERE account_id = :account AND key_hash = :key AND status IS NULL AND reply_id IS NULL""")
                .setParameter("account", key.accountId())
                .setParameter("key", key.hash())
                .executeUpdate();
    }

    /** Deletes up to {@code limit} calls that are kept no longer; returns how many. */
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
