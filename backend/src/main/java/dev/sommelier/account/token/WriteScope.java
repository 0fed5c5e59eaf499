package dev.sommelier.account.token;

import dev.sommelier.problem.ProblemException;
import dev.sommelier.problem.ProblemKind;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;

/** Tells whether the token of a call may change something, where no filter sees what a call does. */
@RequestScoped
public class WriteScope {

    private final SecurityIdentity caller;

    WriteScope(SecurityIdentity caller) {
        this.caller = caller;
    }

    /** @throws ProblemException 403 unless the call has a token with the scope {@code write} */
    public void require() {
        if (caller.getAttribute(TokenScopeFilter.SCOPE) != TokenScope.WRITE) {
            throw ProblemException.of(ProblemKind.TOKEN_NOT_ALLOWED, "This API token may only read.");
        }
    }
}
