package dev.sommelier.account.token;

import dev.sommelier.problem.ProblemException;
import dev.sommelier.problem.ProblemKind;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses calls that the scope of an API token does not cover. A call with the login cookie passes. */
public class TokenScopeFilter {

    /** The attribute of the security identity that holds the scope; only calls with a token have it. */
    static final String SCOPE = TokenScope.class.getName();

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");

    private final SecurityIdentity caller;

    TokenScopeFilter(SecurityIdentity caller) {
        this.caller = caller;
    }

    @ServerRequestFilter
    public void refuseWhatTheScopeDoesNotCover(ContainerRequestContext request, ResourceInfo resource) {
        TokenScope scope = caller.getAttribute(SCOPE);
        if (scope == null) {
            return;
        }
        if (resource.getResourceMethod().isAnnotationPresent(SignedInByCookie.class)
                || resource.getResourceClass().isAnnotationPresent(SignedInByCookie.class)) {
            throw ProblemException.of(ProblemKind.TOKEN_NOT_ALLOWED, "No API token may do that: sign in.");
        }
        boolean reads = SAFE_METHODS.contains(request.getMethod())
                && !resource.getResourceMethod().isAnnotationPresent(NeedsWriteScope.class);
        if (scope == TokenScope.READ && !reads) {
            throw ProblemException.of(ProblemKind.TOKEN_NOT_ALLOWED, "This API token may only read.");
        }
    }
}
