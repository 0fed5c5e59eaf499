package dev.sommelier.claude.batch;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sommelier.claude.wire.MessagesApi;
import dev.sommelier.claude.wire.MessagesRequest;
import dev.sommelier.claude.wire.MessagesResponse;
import dev.sommelier.claude.wire.WireJson;
import io.quarkus.rest.client.reactive.jackson.ClientObjectMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.client.RestMultiResponse;

/** The calls of the Message Batches API; each answer comes as the bytes that arrive, as in {@link MessagesApi}. */
@Path("/v1/messages/batches")
@RegisterRestClient
public interface MessageBatchesApi {

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    RestMultiResponse<byte[]> create(Request request);

    @GET
    @Path("/{id}")
    RestMultiResponse<byte[]> status(@PathParam("id") String batchId);

    /** JSON lines, in any order; only of a batch that has ended. */
    @GET
    @Path("/{id}/results")
    RestMultiResponse<byte[]> results(@PathParam("id") String batchId);

    /** The body of {@link #create}. */
    record Request(List<Question> requests) {
    }

    /** @param customId 1 to 64 letters, digits, hyphens and underscores, unique in its batch */
    record Question(String customId, MessagesRequest params) {
    }

    /** The answer to {@link #create} and {@link #status}. Any part may be missing. */
    record Status(String id, String processingStatus) {

        /** Whether every request of the batch has a result, if only that it failed or expired. */
        public boolean hasEnded() {
            return "ended".equals(processingStatus);
        }
    }

    /** One line of {@link #results}. Any part may be missing. */
    record ResultLine(String customId, Result result) {
    }

    /**
     * @param type    {@code succeeded}, {@code errored}, {@code canceled} or {@code expired}
     * @param message only of a request that succeeded
     */
    record Result(String type, MessagesResponse message) {
    }

    @ClientObjectMapper
    static ObjectMapper json() {
        return WireJson.MAPPER;
    }
}
