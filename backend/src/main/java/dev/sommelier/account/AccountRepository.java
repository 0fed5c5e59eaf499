package dev.sommelier.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Accounts by id and by e-mail, and the locks under which a row stays as it was checked. */
@ApplicationScoped
public class AccountRepository implements PanacheRepositoryBase<Account, UUID> {

    /** In a transaction of its own, so that a violation of the unique e-mail is thrown here. */
    @Transactional
    public Account add(Account account) {
        persistAndFlush(account);
        return account;
    }

    /** By {@link EmailAddress#key}, so without regard to case. */
    public Optional<Account> findByEmail(EmailAddress email) {
        return find("emailKey", email.key()).firstResultOptional();
    }

    /** The account of the caller; 401 when it was deleted after the call was authenticated. */
    public Account findSignedIn(UUID id) {
        return findByIdOptional(id).orElseThrow(UnauthorizedException::new);
    }

    /** Until the transaction ends, no new row can refer to the account. */
    public void lock(UUID id) {
        getEntityManager()
                .createNativeQuery("SELECT 1 FROM account WHERE id = ?1 FOR UPDATE")
                .setParameter(1, id)
                .getResultList();
    }

    /** Whether the hash is still the one that was checked. Until the transaction ends it cannot be changed. */
    public boolean holdsPassword(UUID id, String checkedHash) {
        return !getEntityManager()
                .createNativeQuery("SELECT 1 FROM account WHERE id = ?1 AND password_hash = ?2 FOR SHARE")
                .setParameter(1, id)
                .setParameter(2, checkedHash)
                .getResultList()
                .isEmpty();
    }

    /** Replaces the hash if it is still the former one; returns whether it was. */
    public boolean replacePassword(UUID id, String formerHash, String newHash) {
        return update("passwordHash = ?1 where id = ?2 and passwordHash = ?3", newHash, id, formerHash) > 0;
    }
}
