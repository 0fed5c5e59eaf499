package dev.sommelier.account.token;

import dev.sommelier.account.signin.CurrentAccount;
import dev.sommelier.problem.DatabaseRetry;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Authenticates a request by {@code Authorization: Bearer} with an API token, before the login cookie is looked at. A token
 * that is unknown, revoked or expired is refused with 401: unlike a browser's old cookie it is a mistake of the program.
 */
@ApplicationScoped
class ApiTokenMechanism implements HttpAuthenticationMechanism, IdentityProvider<TokenAuthenticationRequest> {

    private static final String BEARER = "bearer";
    private static final String SCHEME = BEARER + " ";
    private final ApiTokens tokens;
    private final String operation;

    /** @param operation root path of health, metrics and documentation, which must answer without the database */
    ApiTokenMechanism(ApiTokens tokens,
            @ConfigProperty(name = "quarkus.http.non-application-root-path", defaultValue = "q") String operation) {
        this.tokens = tokens;
        this.operation = "/" + operation + "/";
    }

    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 1;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        String header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                || context.normalizedPath().startsWith(operation)) {
            return Uni.createFrom().nullItem();
        }
        return identities.authenticate(new TokenAuthenticationRequest(
                new TokenCredential(header.substring(SCHEME.length()).strip(), BEARER)));
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        TokenSecret secret = TokenSecret.parse(request.getToken().getToken())
                .orElseThrow(() -> new AuthenticationFailedException("This is no API token."));
        return context.runBlocking(() -> identify(secret));
    }

    @ActivateRequestContext
    SecurityIdentity identify(TokenSecret secret) {
        return DatabaseRetry.briefly(() -> tokens.holderOf(secret))
                .map(holder -> CurrentAccount.identity(holder.caller(), holder.tokenId())
                        .addAttribute(TokenScopeFilter.SCOPE, holder.scope()).build())
                .orElseThrow(() -> new AuthenticationFailedException("This API token is unknown, revoked or expired."));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, HttpHeaders.WWW_AUTHENTICATE, "Bearer"));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(TokenAuthenticationRequest.class);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return Uni.createFrom().item(new HttpCredentialTransport(HttpCredentialTransport.Type.AUTHORIZATION, BEARER));
    }
}
