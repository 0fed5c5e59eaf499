package dev.sommelier.claude;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.client.impl.PreservesThreadClientResponseFilter;

/**
 * Keeps the framework from reading an event stream for us: what is marked as bytes it hands over as it arrives. Its own
 * reader holds a line of any length, reads it anew with every piece and hangs on bytes that are no UTF-8.
 *
 * <p>It stays on its thread: with a detour over another one, a connection that breaks meanwhile is never heard of.
 */
final class MediaTypeSeal implements PreservesThreadClientResponseFilter {

    /** Where the true media type is kept. */
    static final String SENT = "x-sent-content-type";

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
