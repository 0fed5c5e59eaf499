package dev.sommelier.chat.stream;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Ignores the Accept header of {@link ChatCompletionResource}, whose body field selects the media type. */
public class CompletionAccept {

    private static final String PATH = "/v1/chat/completions";

    @ServerRequestFilter(preMatching = true)
    public void acceptAnything(ContainerRequestContext request) {
        if (request.getUriInfo().getPath().equals(PATH)) {
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON);
        }
    }
}
