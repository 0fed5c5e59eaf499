package dev.sommelier.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses a body without a content type with 415; the framework would guess one. */
public class ContentTypeFilter {

    @ServerRequestFilter(preMatching = true)
    public void refuseUntypedBody(ContainerRequestContext request) {
        boolean hasBody = request.getHeaderString(HttpHeaders.CONTENT_LENGTH) != null
                        && !request.getHeaderString(HttpHeaders.CONTENT_LENGTH).equals("0")
                || request.getHeaderString("Transfer-Encoding") != null;
        if (hasBody && request.getHeaderString(HttpHeaders.CONTENT_TYPE) == null) {
            throw ProblemException.of(ProblemKind.UNSUPPORTED_MEDIA_TYPE, "Send the body as application/json.");
        }
    }
}
