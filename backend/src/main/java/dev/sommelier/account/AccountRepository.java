package dev.sommelier.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class AccountRepository implements PanacheRepositoryBase<Account, UUID> {

    Optional<Account> findByEmail(EmailAddress email) {
        return find("emailKey", email.key()).firstResultOptional();
    }

    /** The account a call was signed in to; 401 when it has gone since. */
    Account findSignedIn(UUID id) {
        return findByIdOptional(id).orElseThrow(UnauthorizedException::new);
    }

    /** Keeps everybody from referring to an account until the transaction ends. */
    void lock(UUID id) {
        getEntityManager()
                .createNativeQuery("SELECT 1 FROM account WHERE id = ?1 FOR UPDATE")
                .setParameter(1, id)
                .getResultList();
    }

    /** Whether the password is still the one that was checked; until the transaction ends, nobody can change it. */
    boolean holdsPassword(UUID id, String checkedHash) {
        return !getEntityManager()
                .createNativeQuery("SELECT 1 FROM account WHERE id = ?1 AND password_hash = ?2 FOR SHARE")
                .setParameter(1, id)
                .setParameter(2, checkedHash)
                .getResultList()
                .isEmpty();
    }

    /** Whether the former one was still there to be replaced. */
    boolean replacePassword(UUID id, String formerHash, String newHash) {
        return update("passwordHash = ?1 where id = ?2 and passwordHash = ?3", newHash, id, formerHash) > 0;
    }
}
