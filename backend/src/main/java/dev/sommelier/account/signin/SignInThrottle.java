package dev.sommelier.account.signin;

import dev.sommelier.account.EmailAddress;
import dev.sommelier.account.SignInSettings;
import dev.sommelier.problem.ProblemException;
import dev.sommelier.problem.ProblemKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Limits password guessing by counting failed sign-ins in the database, which all replicas share. */
@ApplicationScoped
public class SignInThrottle {

    private final EntityManager database;
    private final Clock clock;
    private final SignInSettings settings;

    SignInThrottle(EntityManager database, Clock clock, SignInSettings settings) {
        this.database = database;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * Answers the same for an e-mail without an account. The limit per address does not apply to an e-mail that has signed
     * in from there lately, so that one guesser cannot lock out everybody behind a shared address.
     *
     * @throws ProblemException 429 with the time to wait, after too many failures
     */
    @Transactional
    public void refuseAfterFailures(EmailAddress email, String address) {
        Instant now = clock.instant();
        Object[] failures = (Object[]) database.createNativeQuery("""
                        SELECT count(*) FILTER (WHERE email_hash = ?1), min(occurred_at) FILTER (WHERE email_hash = ?1),
                               count(*), min(occurred_at),
                               EXISTS (SELECT 1 FROM known_sign_in k
                                       WHERE k.email_hash = ?1 AND k.address = ?2 AND k.last_at >= ?4)
                        FROM sign_in_failure WHERE address = ?2 AND occurred_at >= ?3
                        """)
                .setParameter(1, email.hash())
                .setParameter(2, address)
                .setParameter(3, now.minus(settings.failureWindow()))
                .setParameter(4, now.minus(settings.absolute()))
                .getSingleResult();
        refuseOver(settings.failuresPerEmail(), failures[0], failures[1], now);
        if (!(Boolean) failures[4]) {
            refuseOver(settings.failuresPerAddress(), failures[2], failures[3], now);
        }
    }

    /** Counts a failure, in the caller's transaction if there is one; its rollback would uncount it. */
    @Transactional
    public void failed(EmailAddress email, String address) {
        database.createNativeQuery(
                        "INSERT INTO sign_in_failure (email_hash, address, occurred_at) VALUES (?1, ?2, ?3)")
                .setParameter(1, email.hash())
                .setParameter(2, address)
                .setParameter(3, clock.instant())
                .executeUpdate();
    }

    /** Forgets the failures of the e-mail from this address, and remembers that it has signed in from there. */
    @Transactional
    public void succeeded(EmailAddress email, String address) {
        Instant now = clock.instant();
        database.createNativeQuery("DELETE FROM sign_in_failure WHERE email_hash = ?1 AND address = ?2")
                .setParameter(1, email.hash())
                .setParameter(2, address)
                .executeUpdate();
        database.createNativeQuery("""
                        INSERT INTO known_sign_in AS k (email_hash, address, last_at) VALUES (?1, ?2, ?3)
                        ON CONFLICT (email_hash, address) DO UPDATE SET last_at = ?3
                        WHERE k.last_at < ?4
                        """)
                .setParameter(1, email.hash())
                .setParameter(2, address)
                .setParameter(3, now)
                // At most one write a day; the time is compared with a limit of days.
                .setParameter(4, now.minus(Duration.ofDays(1)))
                .executeUpdate();
    }

    /** Deletes the failures of an e-mail, from every address. */
    @Transactional
    public void forgetFailures(EmailAddress email) {
        deleteFrom("sign_in_failure", email);
    }

    /** Deletes all counts of an e-mail, from every address. */
    @Transactional
    public void forget(EmailAddress email) {
        deleteFrom("sign_in_failure", email);
        deleteFrom("known_sign_in", email);
    }

    private void deleteFrom(String table, EmailAddress email) {
        database.createNativeQuery("DELETE FROM " + table + " WHERE email_hash = ?1")
                .setParameter(1, email.hash())
                .executeUpdate();
    }

    /** Deletes up to {@code limit} failures and up to {@code limit} successes that no longer count; returns how many. */
    @Transactional
    public int deleteOld(int limit) {
        Instant now = clock.instant();
        int failures = database.createNativeQuery("""
                        DELETE FROM sign_in_failure WHERE id IN (
                            SELECT id FROM sign_in_failure WHERE occurred_at < ?1
                            ORDER BY occurred_at LIMIT ?2 FOR UPDATE SKIP LOCKED)
                        """)
                .setParameter(1, now.minus(settings.failureWindow()))
                .setParameter(2, limit)
                .executeUpdate();
        return failures + database.createNativeQuery("""
                        DELETE FROM known_sign_in WHERE (email_hash, address) IN (
                            SELECT email_hash, address FROM known_sign_in WHERE last_at < ?1
                            ORDER BY last_at LIMIT ?2 FOR UPDATE SKIP LOCKED)
                        """)
                .setParameter(1, now.minus(settings.absolute()))
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
}
