package dev.sommelier.chat.stream;

import dev.sommelier.account.signin.CurrentAccount;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Joins or resumes a running reply. */
@Path("/chat/sessions/{id}/stream")
@Tag(name = "Live", description = "Server-sent events of what happens elsewhere")
@Authenticated
@Blocking
public class ReplyStreamResource {

    private final ReplyStreams streams;
    private final EventStreams events;
    private final CurrentAccount current;

    ReplyStreamResource(ReplyStreams streams, EventStreams events, CurrentAccount current) {
        this.streams = streams;
        this.events = events;
        this.current = current;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(summary = "Join a reply", description = "The reply being written, with the events of an exchange. "
            + "`Last-Event-ID: <message id>:<offset>`, the id of the last event that was read, goes on exactly there, on "
            + "any replica, also after the reply has ended; `reply.reset` comes first where the reply was begun anew. "
            + "After `reply.completed` or `reply.failed` there is nothing more to ask for.")
    @APIResponse(responseCode = "200", description = "The events",
            content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = ReplyEvent.class)))
    @APIResponse(responseCode = "204", description = "Nothing is being written, and nothing is left to tell")
    @APIResponse(responseCode = "400", description = "No id of an event of ours")
    @APIResponse(responseCode = "403", description = "Somebody else's session")
    @APIResponse(responseCode = "404", description = "No such session")
    public Multi<OutboundSseEvent> join(
            @PathParam("id") UUID id,
            @Parameter(description = "The id of the last event that was read") @HeaderParam("Last-Event-ID") String read) {
        return streams.join(id, ReplyPosition.of(read), current.caller())
                .map(events::of)
                .orElseThrow(() -> new WebApplicationException(Response.noContent().build()));
    }
}
