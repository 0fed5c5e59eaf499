package dev.sommelier.claude.wire;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.client.impl.PreservesThreadClientResponseFilter;

/**
 * Marks each answer as plain bytes, which the framework hands over as they arrive. Its own reader of event streams buffers
 * lines of any length, parses them again with every chunk and hangs on bytes that are not UTF-8.
 *
 * <p>Runs on the event loop: when it hands over to another thread, a connection that breaks meanwhile is not reported.
 */
public final class RawBodyFilter implements PreservesThreadClientResponseFilter {

    /** The header that keeps the media type that was sent. */
    public static final String SENT = "x-sent-content-type";

    @Override
    public void filter(ClientRequestContext request, ClientResponseContext response) {
        if (response.getHeaders() == null) {
            // There was no answer.
            return;
        }
        String sent = response.getHeaderString(HttpHeaders.CONTENT_TYPE);
        response.getHeaders().putSingle(SENT, sent == null ? "" : sent);
        response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_OCTET_STREAM);
    }
}
