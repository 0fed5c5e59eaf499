package dev.sommelier.account.token;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** The policy of paths that only API tokens may call. A browser's cookie does not count there, so no other site can use it. */
@ApplicationScoped
class ApiTokenPolicy implements HttpSecurityPolicy {

    @Override
    public String name() {
        return "api-token";
    }

    @Override
    public Uni<CheckResult> checkPermission(RoutingContext request, Uni<SecurityIdentity> identity,
            AuthorizationRequestContext context) {
        return identity.map(caller -> caller.getAttribute(TokenScopeFilter.SCOPE) == null ? CheckResult.DENY : CheckResult.PERMIT);
    }
}
