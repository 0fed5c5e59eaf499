package dev.sommelier.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** A body says what it is: one without a content type is refused rather than guessed at. */
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
