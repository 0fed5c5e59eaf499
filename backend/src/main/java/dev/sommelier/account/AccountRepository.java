package dev.sommelier.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class AccountRepository implements PanacheRepositoryBase<Account, UUID> {

    /** In a transaction of its own, so that the unique index on the e-mail has judged when this returns. */
    @Transactional
    public Account add(Account account) {
        persistAndFlush(account);
        return account;
    }

    public Optional<Account> findByEmail(EmailAddress email) {
        return find("emailKey", email.key()).firstResultOptional();
    }

    /** The account a call was signed in to; 401 when it has gone since. */
    public Account findSignedIn(UUID id) {
        return findByIdOptional(id).orElseThrow(UnauthorizedException::new);
    }

    /** Keeps everybody from referring to an account until the transaction ends. */
    public void lock(UUID id) {
        getEntityManager()
                .createNativeQuery("SELECT 1 FROM account WHERE id = ?1 FOR UPDATE")
                .setParameter(1, id)
                .getResultList();
    }

    /** Whether the password is still the one that was checked; until the transaction ends, nobody can change it. */
    public boolean holdsPassword(UUID id, String checkedHash) {
        return !getEntityManager()
                .createNativeQuery("SELECT 1 FROM account WHERE id = ?1 AND password_hash = ?2 FOR SHARE")
                .setParameter(1, id)
                .setParameter(2, checkedHash)
                .getResultList()
                .isEmpty();
    }

    /** Whether the former one was still there to be replaced. */
    public boolean replacePassword(UUID id, String formerHash, String newHash) {
        return update("passwordHash = ?1 where id = ?2 and passwordHash = ?3", newHash, id, formerHash) > 0;
    }
}
