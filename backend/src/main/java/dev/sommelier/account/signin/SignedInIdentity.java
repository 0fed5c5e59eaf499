package dev.sommelier.account.signin;

import dev.sommelier.account.Caller;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.UUID;

/** The identity of a signed-in caller, as {@link CurrentAccount} reads it. */
public final class SignedInIdentity {

    private SignedInIdentity() {
    }

    /** @param signInId id of the login session, or of the API token, that made the call */
    public static QuarkusSecurityIdentity.Builder of(Caller caller, UUID signInId) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(caller.id().toString()))
                .addAttribute(CurrentAccount.ATTRIBUTE, caller)
                .addAttribute(CurrentAccount.LOGIN_ATTRIBUTE, signInId);
    }
}
