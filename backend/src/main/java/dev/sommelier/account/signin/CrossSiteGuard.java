package dev.sommelier.account.signin;

import dev.sommelier.problem.ProblemException;
import dev.sommelier.problem.ProblemKind;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses state-changing calls from pages of another site (CSRF). Browsers send {@code Sec-Fetch-Site} or {@code Origin}
 * with such calls; a call with neither does not come from a browser and carries no cookie of a user. Nor does a page of
 * another site know an API token, so calls with one pass.
 */
public class CrossSiteGuard {

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    @ServerRequestFilter(preMatching = true)
    public void refuseOtherSites(ContainerRequestContext request) {
        if (!SAFE_METHODS.contains(request.getMethod()) && !hasToken(request) && !isOwn(request)) {
            throw ProblemException.of(ProblemKind.CROSS_SITE, "Another site may not change anything here.");
        }
    }

    /** Whether a token identifies the caller. Sign-in and sign-out use the cookie even then, so they stay guarded. */
    private static boolean hasToken(ContainerRequestContext request) {
        if (request.getUriInfo().getPath().startsWith("/auth/")) {
            return false;
        }
        String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, "Bearer ".length());
    }

    private static boolean isOwn(ContainerRequestContext request) {
        String site = request.getHeaderString("Sec-Fetch-Site");
        if (site != null) {
            return OWN_SITE.contains(site);
        }
        String origin = request.getHeaderString("Origin");
        // Compared without the scheme, because a proxy may have ended TLS.
        return origin == null || authority(origin).equalsIgnoreCase(request.getHeaderString("Host"));
    }

    private static String authority(String origin) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority == null ? "" : authority;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
