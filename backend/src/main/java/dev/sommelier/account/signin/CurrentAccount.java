package dev.sommelier.account.signin;

import dev.sommelier.account.Caller;
import dev.sommelier.account.Language;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;

/** The account that makes the current request. Every call throws 401 when nobody is signed in. */
@RequestScoped
public class CurrentAccount {

    /** The attribute of the security identity that holds the caller. */
    private static final String ATTRIBUTE = Caller.class.getName();

    /** The attribute that holds the id of the login session or API token. */
    private static final String LOGIN_ATTRIBUTE = LoginSession.class.getName();

    private final SecurityIdentity identity;

    CurrentAccount(SecurityIdentity identity) {
        this.identity = identity;
    }

    /**
     * The identity of a signed-in caller.
     *
     * @param signInId id of the login session, or of the API token, that made the call
     */
    public static QuarkusSecurityIdentity.Builder identity(Caller caller, UUID signInId) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(caller.id().toString()))
                .addAttribute(ATTRIBUTE, caller)
                .addAttribute(LOGIN_ATTRIBUTE, signInId);
    }

    public Caller caller() {
        return attribute(ATTRIBUTE);
    }

    public UUID id() {
        return caller().id();
    }

    public Language language() {
        return caller().language();
    }

    /** The login session or API token of the request. Streams opened by the request end with it. */
    public UUID loginId() {
        return attribute(LOGIN_ATTRIBUTE);
    }

    private <T> T attribute(String name) {
        T value = identity.getAttribute(name);
        if (value == null) {
            throw new UnauthorizedException();
        }
        return value;
    }
}
