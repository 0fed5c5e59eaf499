package dev.sommelier.account.token;

import dev.sommelier.account.Account;
import dev.sommelier.account.AccountRepository;
import dev.sommelier.account.Caller;
import dev.sommelier.account.Language;
import dev.sommelier.account.audit.AuditEvent;
import dev.sommelier.account.audit.AuditLog;
import dev.sommelier.account.signin.LivingSignIns;
import dev.sommelier.account.signin.LoginEndListener;
import dev.sommelier.account.signin.Reauthentication;
import dev.sommelier.problem.ProblemException;
import dev.sommelier.problem.ProblemKind;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The API tokens of all accounts. */
@ApplicationScoped
public class ApiTokens implements PanacheRepositoryBase<ApiToken, UUID>, LivingSignIns {

    static final int MOST_PER_ACCOUNT = 20;

    private static final Duration EXPIRED_ARE_LISTED = Duration.ofDays(30);
    /** How stale {@code last_used_at} may be, so that most requests write nothing. */
    private static final Duration USE_IS_NOTED_EVERY = Duration.ofMinutes(5);

    /** The holder of a token, as one query reads it. */
    record Holder(UUID tokenId, TokenScope scope, UUID accountId, Language language, String name, String timeZone,
            Instant lastUsedAt) {

        Caller caller() {
            return new Caller(accountId, language, name, ZoneId.of(timeZone));
        }
    }

    private final Clock clock;
    private final AccountRepository accounts;
    private final Instance<LoginEndListener> ends;
    private final AuditLog audit;

    ApiTokens(Clock clock, AccountRepository accounts, Instance<LoginEndListener> ends, AuditLog audit) {
        this.audit = audit;
        this.clock = clock;
        this.accounts = accounts;
        this.ends = ends;
    }

    /** Those of an account, the newest first. */
    @Transactional
    List<ApiTokenView> of(UUID accountId) {
        return list("accountId = ?1 order by createdAt desc, id desc", accountId).stream().map(ApiToken::view).toList();
    }

    /**
     * @param checked the account as it was when its password was checked
     * @param address where the call comes from
     * @throws ProblemException 400 when the password has been changed, or the account deleted, since it was checked; 409 when
     *                          the account has as many as it may
     */
    @Transactional
    ApiTokenView add(Account checked, String name, TokenScope scope, Duration life, TokenSecret secret, String address) {
        UUID accountId = checked.id();
        // Serialises the additions of one account, so that the count holds.
        accounts.lock(accountId);
        if (!accounts.holdsPassword(accountId, checked.passwordHash())) {
            throw Reauthentication.wrong("password");
        }
        if (count("accountId", accountId) >= MOST_PER_ACCOUNT) {
            throw ProblemException.of(ProblemKind.TOO_MANY_TOKENS,
                    "An account has at most " + MOST_PER_ACCOUNT + " tokens; revoke one first.");
        }
        Instant now = clock.instant();
        ApiToken token = new ApiToken(accountId, name, scope, secret, now, now.plus(life));
        persist(token);
        audit.record(AuditEvent.TOKEN_MADE, accountId, address, token.id());
        return token.view();
    }

    /** Empty when the token is unknown or expired. One statement, outside any transaction, for almost every request. */
    Optional<Holder> holderOf(TokenSecret secret) {
        Instant now = clock.instant();
        Holder holder = getEntityManager()
                .createQuery("""
                        select new dev.sommelier.account.token.ApiTokens$Holder(
                            t.id, t.scope, a.id, a.language, a.name, a.timeZone, t.lastUsedAt)
                        from ApiToken t join Account a on a.id = t.accountId
                        where t.tokenHash = :hash and t.expiresAt > :now
                        """, Holder.class)
                .setParameter("hash", secret.hash())
                .setParameter("now", now)
                .getSingleResultOrNull();
        if (holder != null
                && (holder.lastUsedAt() == null || holder.lastUsedAt().isBefore(now.minus(USE_IS_NOTED_EVERY)))) {
            QuarkusTransaction.requiringNew().run(() -> update("lastUsedAt = ?1 where id = ?2", now, holder.tokenId()));
        }
        return Optional.ofNullable(holder);
    }

    /** Returns whether the account had it. */
    @Transactional
    boolean revoke(UUID accountId, UUID id, String address) {
        boolean found = end(list("accountId = ?1 and id = ?2", accountId, id)) > 0;
        if (found) {
            audit.record(AuditEvent.TOKEN_REVOKED, accountId, address, id);
        }
        return found;
    }

    @Transactional
    public void revokeAll(UUID accountId) {
        end(list("accountId", accountId));
    }

    /** Deletes up to {@code limit} tokens that have been expired for 30 days; returns how many. */
    @Transactional
    public int deleteExpired(int limit) {
        return getEntityManager().createNativeQuery("""
                        DELETE FROM api_token WHERE id IN (
                            SELECT id FROM api_token WHERE expires_at < ?1 LIMIT ?2 FOR UPDATE SKIP LOCKED)""")
                .setParameter(1, clock.instant().minus(EXPIRED_ARE_LISTED))
                .setParameter(2, limit)
                .executeUpdate();
    }

    @Override
    public List<UUID> livingOf(Collection<UUID> ids) {
        return getEntityManager()
                .createQuery("select id from ApiToken where id in :ids and expiresAt > :now", UUID.class)
                .setParameter("ids", ids)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    private int end(List<ApiToken> ended) {
        if (!ended.isEmpty()) {
            List<UUID> ids = ended.stream().map(ApiToken::id).toList();
            delete("id in ?1", ids);
            ends.forEach(listener -> listener.ended(ended.get(0).accountId(), ids));
        }
        return ended.size();
    }
}
