package dev.sommelier.account.recovery;

import dev.sommelier.account.Account;
import dev.sommelier.account.AccountRepository;
import dev.sommelier.account.audit.AuditEvent;
import dev.sommelier.account.audit.AuditLog;
import dev.sommelier.account.signin.LoginSessionRepository;
import dev.sommelier.account.signin.SignInThrottle;
import dev.sommelier.account.token.ApiTokens;
import dev.sommelier.jobs.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** The table {@code password_reset}, and the short transaction that stores a new password. */
@ApplicationScoped
public class PasswordResets {

    private final EntityManager database;
    private final Clock clock;
    private final Jobs jobs;
    private final AccountRepository accounts;
    private final LoginSessionRepository logins;
    private final ApiTokens tokens;
    private final SignInThrottle throttle;
    private final AuditLog audit;

    PasswordResets(EntityManager database, Clock clock, Jobs jobs, AccountRepository accounts, LoginSessionRepository logins,
            ApiTokens tokens, SignInThrottle throttle, AuditLog audit) {
        this.database = database;
        this.clock = clock;
        this.jobs = jobs;
        this.accounts = accounts;
        this.logins = logins;
        this.tokens = tokens;
        this.throttle = throttle;
        this.audit = audit;
    }

    /**
     * Stores a request and enqueues the job that sends a code.
     *
     * @param account null for an e-mail without one, which does the same work
     */
    @Transactional
    void add(Account account, String address) {
        UUID id = UUID.randomUUID();
        database.createNativeQuery(
                        "INSERT INTO password_reset (id, account_id, created_at) VALUES (:id, cast(:account AS uuid), :now)")
                .setParameter("id", id)
                .setParameter("account", account == null ? null : account.id().toString())
                .setParameter("now", clock.instant())
                .executeUpdate();
        audit.record(AuditEvent.PASSWORD_RESET_REQUESTED, account == null ? null : account.id(), address);
        jobs.enqueue(PasswordResetJob.KIND, id);
    }

    /** Whose request it is; empty for an e-mail without an account, and when the account has a newer request. */
    @Transactional
    Optional<Account> accountOf(UUID id) {
        return database.createNativeQuery(
                        """
                        SELECT a.* FROM account a JOIN password_reset r ON r.account_id = a.id
                        WHERE r.id = :id AND NOT EXISTS (SELECT 1 FROM password_reset newer
                            WHERE newer.account_id = r.account_id AND newer.created_at > r.created_at)""", Account.class)
                .setParameter("id", id).getResultStream().findFirst().map(Account.class::cast);
    }

    /** From now on this code holds, and none that was sent before. */
    @Transactional
    void activate(UUID id, String codeHash) {
        database.createNativeQuery("UPDATE password_reset SET code_hash = :hash, sent_at = :now, attempts = 0 WHERE id = :id")
                .setParameter("hash", codeHash)
                .setParameter("now", clock.instant())
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Counts an attempt with the code that was sent last; gives its hash, or empty when no code holds. */
    @Transactional
    Optional<String> useAttempt(UUID accountId) {
        return database.createNativeQuery("""
                        UPDATE password_reset SET attempts = attempts + 1
                        WHERE id = (SELECT id FROM password_reset WHERE account_id = :account AND sent_at IS NOT NULL
                                    ORDER BY sent_at DESC LIMIT 1)
                          AND attempts < :most AND sent_at > :oldest
                        RETURNING code_hash""", String.class)
                .setParameter("account", accountId)
                .setParameter("most", ResetCode.ATTEMPTS)
                .setParameter("oldest", clock.instant().minus(ResetCode.LIFE))
                .getResultStream().findFirst().map(String.class::cast);
    }

    /**
     * Stores the new password, uses up every code of the account, ends its sign-ins and revokes its API tokens.
     *
     * @return false when the password was changed, or the codes were used, since the code was checked
     */
    @Transactional
    boolean complete(Account checked, String newHash, String address) {
        if (!accounts.replacePassword(checked.id(), checked.passwordHash(), newHash)) {
            return false;
        }
        voidCodes(checked.id());
        logins.endAll(checked.id());
        tokens.revokeAll(checked.id());
        throttle.forgetFailures(checked.email());
        audit.record(AuditEvent.PASSWORD_RESET, checked.id(), address);
        return true;
    }

    /** Deletes all requests of an account with their codes, in the caller's transaction. */
    public void voidCodes(UUID accountId) {
        database.createNativeQuery("DELETE FROM password_reset WHERE account_id = :account")
                .setParameter("account", accountId).executeUpdate();
    }

    /** Deletes up to {@code limit} requests whose codes no longer hold; returns how many. */
    @Transactional
    public int deleteExpired(int limit) {
        return database.createNativeQuery("""
                        DELETE FROM password_reset WHERE id IN (
                            SELECT id FROM password_reset
                            WHERE created_at < :oldest AND (sent_at IS NULL OR sent_at < :oldest)
                            LIMIT :most FOR UPDATE SKIP LOCKED)""")
                .setParameter("oldest", clock.instant().minus(ResetCode.LIFE))
                .setParameter("most", limit)
                .executeUpdate();
    }
}
