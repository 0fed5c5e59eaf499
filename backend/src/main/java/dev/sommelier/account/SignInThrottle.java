package dev.sommelier.account;

import dev.sommelier.problem.ProblemException;
import dev.sommelier.problem.ProblemKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Slows guessing down: counts failed sign-ins in the database, so that every replica counts the same. */
@ApplicationScoped
class SignInThrottle {

    @Inject
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    SignInSettings settings;

    /**
     * Counts an attempt as failed until {@link #succeeded}, so that attempts sent at once count too.
     *
     * @throws ProblemException 429 with the time to wait, after too many failures
     */
    @Transactional
    void attempt(String email, String address) {
        Instant now = clock.instant();
        Instant since = now.minus(settings.failureWindow());
        // One attempt of an address at a time: counting and noting must not interleave.
        database.createNativeQuery("SELECT pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, address)
                .getSingleResult();
        database.createNativeQuery("DELETE FROM sign_in_failure WHERE occurred_at < ?1")
                .setParameter(1, since)
                .executeUpdate();
        Object[] failures = (Object[]) database.createNativeQuery("""
                        SELECT count(*) FILTER (WHERE email_hash = ?1), count(*),
                               min(occurred_at) FILTER (WHERE email_hash = ?1), min(occurred_at)
                        FROM sign_in_failure WHERE address = ?2
                        """)
                .setParameter(1, hash(email))
                .setParameter(2, address)
                .getSingleResult();
        refuseOver(settings.failuresPerEmail(), failures[0], failures[2], now);
        refuseOver(settings.failuresPerAddress(), failures[1], failures[3], now);
        database.createNativeQuery(
                        "INSERT INTO sign_in_failure (email_hash, address, occurred_at) VALUES (?1, ?2, ?3)")
                .setParameter(1, hash(email))
                .setParameter(2, address)
                .setParameter(3, now)
                .executeUpdate();
    }

    @Transactional
    void succeeded(String email, String address) {
        database.createNativeQuery("DELETE FROM sign_in_failure WHERE email_hash = ?1 AND address = ?2")
                .setParameter(1, hash(email))
                .setParameter(2, address)
                .executeUpdate();
    }

    /** Everything noted about an e-mail, from wherever. */
    @Transactional
    void forget(String email) {
        database.createNativeQuery("DELETE FROM sign_in_failure WHERE email_hash = ?1")
                .setParameter(1, hash(email))
                .executeUpdate();
    }

    /** Deletes at most so many failures that no longer count; gives how many. */
    @Transactional
    int deleteOld(int limit) {
        return database.createNativeQuery("""
                        DELETE FROM sign_in_failure WHERE id IN (
                            SELECT id FROM sign_in_failure WHERE occurred_at < ?1
                            ORDER BY occurred_at LIMIT ?2 FOR UPDATE SKIP LOCKED)
                        """)
                .setParameter(1, clock.instant().minus(settings.failureWindow()))
                .setParameter(2, limit)
                .executeUpdate();
    }

    private void refuseOver(int limit, Object failures, Object oldest, Instant now) {
        if (((Number) failures).intValue() >= limit) {
            Duration wait = Duration.between(now, ((Instant) oldest).plus(settings.failureWindow()));
            throw ProblemException.retryLater(
                    ProblemKind.TOO_MANY_REQUESTS, "Too many failed sign-ins. Wait a little.", wait);
        }
    }

    private static byte[] hash(String email) {
        return LoginToken.sha256(email.toLowerCase(Locale.ROOT));
    }
}
