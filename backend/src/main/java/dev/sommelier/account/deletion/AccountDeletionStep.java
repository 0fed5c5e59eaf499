package dev.sommelier.account.deletion;

import java.util.UUID;

/** Port through which other packages delete their data of an account. */
public interface AccountDeletionStep {

    /**
     * Deletes what no foreign key deletes with the account, and what is too much for one cascading statement. Called in the
     * transaction of the deletion, while the account's row is locked and still there.
     */
    void deleteOwnedBy(UUID accountId);
}
