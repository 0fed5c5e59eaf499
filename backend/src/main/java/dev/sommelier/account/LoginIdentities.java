package dev.sommelier.account;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;

/** Turns a login token into an identity; an unknown or expired one is nobody, so public calls still work. */
@ApplicationScoped
class LoginIdentities implements IdentityProvider<LoginRequest> {

    @Inject
    LoginSessionRepository logins;

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
        return logins.holderOf(token).map(LoginIdentities::identity).orElse(null);
    }

    private static SecurityIdentity identity(SignedIn holder) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(holder.id().toString()))
                .addAttribute(CurrentAccount.ATTRIBUTE, holder.caller())
                .addAttribute(CurrentAccount.LOGIN_ATTRIBUTE, holder.loginId())
                .build();
    }
}
