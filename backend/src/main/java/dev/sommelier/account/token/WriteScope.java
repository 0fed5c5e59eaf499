package dev.sommelier.account.token;

import dev.sommelier.problem.ProblemException;
import dev.sommelier.problem.ProblemKind;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;

/** Checks the scope of a call's token where {@link TokenScopeFilter} cannot: every MCP tool is called by POST. */
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
