package dev.sommelier.account.signin;

import dev.sommelier.account.signin.LoginSessionRepository.SignedIn;
import dev.sommelier.problem.DatabaseRetry;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Duration;

/** Turns a login token into an identity: the anonymous one when it is unknown, ended or expired. */
@ApplicationScoped
class LoginIdentities implements IdentityProvider<LoginIdentities.LoginRequest> {

    /** The request to the identity provider: whose login token is this? */
    static final class LoginRequest extends BaseAuthenticationRequest {

        private final LoginToken token;

        LoginRequest(LoginToken token) {
            this.token = token;
        }

        LoginToken token() {
            return token;
        }
    }

    /** Long enough to replace a broken database connection; after that the call fails. */
    private static final Duration DATABASE_MAY_BE_BACK = Duration.ofSeconds(1);

    private final LoginSessionRepository logins;

    LoginIdentities(LoginSessionRepository logins) {
        this.logins = logins;
    }

    @Override
    public Class<LoginRequest> getRequestType() {
        return LoginRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(LoginRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> identify(request.token()));
    }

    @ActivateRequestContext
    SecurityIdentity identify(LoginToken token) {
        return DatabaseRetry.within(DATABASE_MAY_BE_BACK, again -> logins.holderOf(token))
                .map(LoginIdentities::identity).orElseGet(LoginIdentities::nobody);
    }

    /** Not null, for which Quarkus answers 401 even on public calls. */
    private static SecurityIdentity nobody() {
        return QuarkusSecurityIdentity.builder().setAnonymous(true).build();
    }

    private static SecurityIdentity identity(SignedIn holder) {
        return SignedInIdentity.of(holder.caller(), holder.loginId()).build();
    }
}
