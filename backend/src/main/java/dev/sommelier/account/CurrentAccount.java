package dev.sommelier.account;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** The account that makes the current request. Every call throws 401 when nobody is signed in. */
@RequestScoped
public class CurrentAccount {

    /** Where the security identity keeps the caller. */
    static final String ATTRIBUTE = Caller.class.getName();

    @Inject
    SecurityIdentity identity;

    public Caller caller() {
        Caller caller = identity.getAttribute(ATTRIBUTE);
        if (caller == null) {
            throw new UnauthorizedException();
        }
        return caller;
    }

    public UUID id() {
        return caller().id();
    }

    public Language language() {
        return caller().language();
    }
}
