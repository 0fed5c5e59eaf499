package dev.sommelier.account.signin;

import java.util.List;
import java.util.UUID;

/** The port that is told which login sessions end, so that what was opened with them can end too. */
public interface LoginEnds {

    /** Called in the transaction in which they end: what is said of it has to wait for the commit. */
    void ended(UUID accountId, List<UUID> loginIds);
}
