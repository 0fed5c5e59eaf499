package dev.sommelier.account.deletion;

import java.util.UUID;

/** The port through which a package lets go of an account that is being deleted. */
public interface AccountFarewell {

    /**
     * Called in the transaction of the deletion, with the account's row locked and still there. Removes what no foreign key
     * would take along, and what is too much for one statement.
     */
    void leaving(UUID accountId);
}
