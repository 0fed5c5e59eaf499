package dev.sommelier.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class LoginSessionRepository implements PanacheRepositoryBase<LoginSession, UUID> {

    /** Saves a write on almost every request; idle limits are days. */
    private static final Duration USE_IS_NOTED_EVERY = Duration.ofMinutes(5);

    @Inject
    Clock clock;

    @Inject
    SignInSettings settings;

    @Transactional
    LoginToken open(UUID accountId) {
        Instant now = clock.instant();
        delete("accountId = ?1 and (lastUsedAt < ?2 or createdAt < ?3)",
                accountId, now.minus(settings.idle()), now.minus(settings.absolute()));
        LoginToken token = LoginToken.generate();
        persist(new LoginSession(accountId, token.hash(), now));
        return token;
    }

    /** Who holds this token, or nobody when it is unknown, expired or its account is gone. */
    @Transactional
    Optional<SignedIn> holderOf(LoginToken token) {
        Instant now = clock.instant();
        Optional<SignedIn> holder = getEntityManager()
                .createQuery("""
                        select new dev.sommelier.account.SignedIn(a.id, a.language, a.name, a.timeZone, l.lastUsedAt)
                        from LoginSession l join Account a on a.id = l.accountId
                        where l.tokenHash = :hash and l.lastUsedAt >= :idle and l.createdAt >= :absolute
                        """, SignedIn.class)
                .setParameter("hash", token.hash())
                .setParameter("idle", now.minus(settings.idle()))
                .setParameter("absolute", now.minus(settings.absolute()))
                .getResultStream()
                .findFirst();
        if (holder.isPresent() && holder.get().lastUsedAt().isBefore(now.minus(USE_IS_NOTED_EVERY))) {
            update("lastUsedAt = ?1 where tokenHash = ?2", now, token.hash());
        }
        return holder;
    }

    @Transactional
    void end(LoginToken token) {
        delete("tokenHash", token.hash());
    }
}
