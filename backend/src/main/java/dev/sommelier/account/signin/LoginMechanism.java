package dev.sommelier.account.signin;

import dev.sommelier.problem.DatabaseRetry;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Authenticates a request by its login cookie. A cookie that is unknown, ended or expired means an anonymous caller, and
 * every response clears it.
 */
@ApplicationScoped
class LoginMechanism implements HttpAuthenticationMechanism, IdentityProvider<LoginMechanism.LoginRequest> {

    /** An authentication request that carries a login token. */
    static final class LoginRequest extends BaseAuthenticationRequest {

        private final LoginToken token;

        LoginRequest(LoginToken token) {
            this.token = token;
        }
    }

    private final LoginSessionRepository logins;
    private final LoginCookie cookie;
    private final String operation;

    /**
     * @param operation root path of health, metrics and documentation. The cookie is not looked up there, because they must
     *                  answer without the database
     */
    LoginMechanism(LoginSessionRepository logins, LoginCookie cookie,
            @ConfigProperty(name = "quarkus.http.non-application-root-path", defaultValue = "q") String operation) {
        this.logins = logins;
        this.cookie = cookie;
        this.operation = "/" + operation + "/";
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        Cookie found = context.request().getCookie(cookie.name());
        if (found == null || found.getValue().isEmpty() || context.normalizedPath().startsWith(operation)) {
            return Uni.createFrom().nullItem();
        }
        return identities.authenticate(new LoginRequest(new LoginToken(found.getValue())))
                .map(identity -> identity.isAnonymous() ? nobody(context) : identity);
    }

    @Override
    public Class<LoginRequest> getRequestType() {
        return LoginRequest.class;
    }

    /** Anonymous, not null, when nobody is signed in: with null, Quarkus answers 401 even on public endpoints. */
    @Override
    public Uni<SecurityIdentity> authenticate(LoginRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> identify(request.token));
    }

    @ActivateRequestContext
    SecurityIdentity identify(LoginToken token) {
        return DatabaseRetry.briefly(() -> logins.holderOf(token))
                .map(holder -> CurrentAccount.identity(holder.caller(), holder.loginId()))
                .orElseGet(() -> QuarkusSecurityIdentity.builder().setAnonymous(true))
                .build();
    }

    private SecurityIdentity nobody(RoutingContext context) {
        // Just before the headers are sent, when it is known whether the call sets a new cookie.
        context.addHeadersEndHandler(ignored -> {
            HttpServerResponse response = context.response();
            if (response.headers().getAll(HttpHeaders.SET_COOKIE).stream()
                    .noneMatch(set -> set.startsWith(cookie.name() + "="))) {
                response.headers().add(HttpHeaders.SET_COOKIE, cookie.goneHeader());
            }
        });
        return null;
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(LoginRequest.class);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return Uni.createFrom()
                .item(new HttpCredentialTransport(HttpCredentialTransport.Type.COOKIE, LoginCookie.PLAIN_NAME));
    }
}
