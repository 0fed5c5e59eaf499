package dev.sommelier.claude.wire;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.rest.client.reactive.jackson.ClientObjectMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.client.RestMultiResponse;

/**
 * The one call of the Messages API. The answer comes as the bytes that arrive, streamed or not, so that we bound and
 * decode them ourselves: the framework's reader of event streams keeps a line without limit.
 */
@Path("/v1/messages")
@RegisterRestClient
public interface MessagesApi {

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.SERVER_SENT_EVENTS, MediaType.APPLICATION_JSON})
    RestMultiResponse<byte[]> send(MessagesRequest request);

    @ClientObjectMapper
    static ObjectMapper json() {
        return WireJson.MAPPER;
    }
}
