package dev.sommelier.account.signin;

import dev.sommelier.account.Account;
import dev.sommelier.account.Caller;
import dev.sommelier.account.Language;
import dev.sommelier.account.SignInSettings;
import dev.sommelier.account.audit.AuditEvent;
import dev.sommelier.account.audit.AuditLog;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;

/** The login sessions of all accounts. Ending one calls every {@link LoginEndListener} in the same transaction. */
@ApplicationScoped
public class LoginSessionRepository implements PanacheRepositoryBase<LoginSession, UUID>, LivingSignIns {

    /** The holder of a login token, as one query reads it. */
    record SignedIn(UUID loginId, UUID id, Language language, String name, String timeZone, Instant lastUsedAt) {

        Caller caller() {
            return new Caller(id, language, name, ZoneId.of(timeZone));
        }
    }

    /** How stale {@code last_used_at} may be, so that most requests write nothing. Idle limits are days. */
    private static final Duration USE_IS_NOTED_EVERY = Duration.ofMinutes(5);
    private static final String EXPIRED = "(lastUsedAt < ?1 or createdAt < ?2)";

    private final Clock clock;
    private final SignInSettings settings;
    private final Instance<LoginEndListener> ends;
    private final AuditLog audit;

    LoginSessionRepository(Clock clock, SignInSettings settings, Instance<LoginEndListener> ends, AuditLog audit) {
        this.audit = audit;
        this.clock = clock;
        this.settings = settings;
        this.ends = ends;
    }

    /** Signs an account in. Deletes its expired sign-ins too, so that they do not pile up. */
    @Transactional
    LoginToken open(UUID accountId, UserAgent browser) {
        Instant now = clock.instant();
        end(list(EXPIRED + " and accountId = ?3",
                now.minus(settings.idle()), now.minus(settings.absolute()), accountId));
        LoginToken token = LoginToken.generate();
        persist(new LoginSession(accountId, token.hash(), browser, now));
        return token;
    }

    /** Empty when the token is unknown or expired. One statement, outside any transaction, for almost every request. */
    Optional<SignedIn> holderOf(LoginToken token) {
        Instant now = clock.instant();
        SignedIn holder = getEntityManager()
                .createQuery("""
                        select new dev.sommelier.account.signin.LoginSessionRepository$SignedIn(
                            l.id, a.id, a.language, a.name, a.timeZone, l.lastUsedAt)
                        from LoginSession l join Account a on a.id = l.accountId
                        where l.tokenHash = :hash and l.lastUsedAt >= :idle and l.createdAt >= :absolute
                        """, SignedIn.class)
                .setParameter("hash", token.hash())
                .setParameter("idle", now.minus(settings.idle()))
                .setParameter("absolute", now.minus(settings.absolute()))
                .getSingleResultOrNull();
        if (holder != null && holder.lastUsedAt().isBefore(now.minus(USE_IS_NOTED_EVERY))) {
            QuarkusTransaction.requiringNew()
                    .run(() -> update("lastUsedAt = ?1 where tokenHash = ?2", now, token.hash()));
        }
        return Optional.ofNullable(holder);
    }

    /** Replaces the token of a login session; the former one is no longer valid. 401 when the session has ended. */
    @Transactional
    public LoginToken renew(UUID id) {
        LoginToken token = LoginToken.generate();
        if (update("tokenHash = ?1 where id = ?2", token.hash(), id) == 0) {
            throw new UnauthorizedException();
        }
        return token;
    }

    @Override
    public List<UUID> livingOf(Collection<UUID> ids) {
        return getEntityManager()
                .createQuery("select id from LoginSession where id in :ids and lastUsedAt >= :idle and createdAt >= :absolute",
                        UUID.class)
                .setParameter("ids", ids)
                .setParameter("idle", clock.instant().minus(settings.idle()))
                .setParameter("absolute", clock.instant().minus(settings.absolute()))
                .getResultList();
    }

    @Transactional
    void end(LoginToken token) {
        List<LoginSession> ended = list("tokenHash", token.hash());
        ended.forEach(login -> audit.record(AuditEvent.SIGNED_OUT, login.accountId(), null));
        end(ended);
    }

    /** The sign-ins of an account that hold, the one used last first. */
    @Transactional
    public List<LoginSession> of(UUID accountId) {
        Instant now = clock.instant();
        return list("accountId = ?1 and lastUsedAt >= ?2 and createdAt >= ?3 order by lastUsedAt desc, id desc",
                accountId, now.minus(settings.idle()), now.minus(settings.absolute()));
    }

    /** Ends one sign-in of an account; false when it has no such one. */
    @Transactional
    public boolean end(UUID accountId, UUID id) {
        List<LoginSession> ended = list("id = ?1 and accountId = ?2", id, accountId);
        end(ended);
        return !ended.isEmpty();
    }

    /** Ends every sign-in of the account, on all devices. */
    @Transactional
    public void endAll(UUID accountId) {
        end(list("accountId", accountId));
    }

    /** Ends every sign-in of the account but one. */
    @Transactional
    public void endOthers(UUID accountId, UUID keptId) {
        end(list("accountId = ?1 and id <> ?2", accountId, keptId));
    }

    /** Deletes up to {@code limit} expired login sessions; returns how many. */
    @Transactional
    public int deleteExpired(int limit) {
        Instant now = clock.instant();
        List<LoginSession> expired = find(EXPIRED, now.minus(settings.idle()), now.minus(settings.absolute()))
                .range(0, limit - 1)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .list();
        end(expired);
        return expired.size();
    }

    private void end(List<LoginSession> ended) {
        if (ended.isEmpty()) {
            return;
        }
        delete("id in ?1", ended.stream().map(LoginSession::id).toList());
        Map<UUID, List<UUID>> byAccount = ended.stream().collect(Collectors.groupingBy(
                LoginSession::accountId, Collectors.mapping(LoginSession::id, Collectors.toList())));
        ends.forEach(told -> byAccount.forEach(told::ended));
    }
}
