package dev.sommelier.account.signin;

import java.util.List;
import java.util.UUID;

/** Port to be told which login sessions or API tokens have ended, so that their open streams are closed. */
public interface LoginEndListener {

    /** Called before the commit of the transaction that ends them; effects outside the database must wait for it. */
    void ended(UUID accountId, List<UUID> loginIds);
}
