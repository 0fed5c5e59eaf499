package dev.sommelier.account.signin;

import dev.sommelier.account.Caller;
import java.util.UUID;

/** Port through which a login opens a new chat session. */
public interface ChatOpener {

    /** Closes the active chat session of the account, if any, opens a new one with a greeting and returns its id. */
    UUID openFor(Caller caller);
}
