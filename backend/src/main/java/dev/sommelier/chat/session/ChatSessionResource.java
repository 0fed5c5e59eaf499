package dev.sommelier.chat.session;

import dev.sommelier.account.signin.CurrentAccount;
import dev.sommelier.chat.title.Title;
import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reads and changes one chat session of the caller. */
@Path("/chat/sessions")
@Tag(name = "Chat sessions", description = "Every conversation, from its greeting to its close")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ChatSessionResource {

    @Schema(description = "A new title")
    record SessionTitleUpdate(
            @Schema(nullable = true, minLength = 1, maxLength = Title.MAX_LENGTH, examples = "Wine for steak",
                    description = "1 to 30 characters; null asks the service for a fresh one") String title) {
    }

    private final ChatSessionService sessions;
    private final SessionDetailQuery details;
    private final CurrentAccount current;

    ChatSessionResource(ChatSessionService sessions, SessionDetailQuery details, CurrentAccount current) {
        this.sessions = sessions;
        this.details = details;
        this.current = current;
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One session with its messages")
    @APIResponseSchema(value = SessionDetail.class, responseCode = "200", responseDescription = "The session")
    @APIResponse(responseCode = "403", description = "Somebody else's")
    @APIResponse(responseCode = "404", description = "No such session")
    public SessionDetail show(@PathParam("id") UUID id) {
        return details.show(id, current.caller());
    }

    @PATCH
    @Path("/{id}/title")
    @Operation(summary = "Rename")
    @APIResponseSchema(value = SessionSummary.class, responseCode = "200", responseDescription = "Renamed")
    @APIResponse(responseCode = "403", description = "Somebody else's")
    @APIResponse(responseCode = "404", description = "No such session")
    public SessionSummary rename(@PathParam("id") UUID id, @NotNull(message = "is required") SessionTitleUpdate body) {
        return sessions.rename(id, body.title(), current.caller());
    }

    @POST
    @Path("/{id}/close")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Close", description = "It stays readable. Safe to repeat. A private session is deleted: 204.")
    @APIResponseSchema(value = SessionSummary.class, responseCode = "200", responseDescription = "Closed")
    @APIResponse(responseCode = "204", description = "It was private, and is gone")
    @APIResponse(responseCode = "403", description = "Somebody else's")
    @APIResponse(responseCode = "404", description = "No such session")
    public SessionSummary close(@PathParam("id") UUID id) {
        return sessions.close(id, current.caller()).orElse(null);
    }

    @PUT
    @Path("/{id}/pin")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Pin", description = "It stands first in the list and is never deleted by time. Safe to repeat.")
    @APIResponseSchema(value = SessionSummary.class, responseCode = "200", responseDescription = "Pinned")
    @APIResponse(responseCode = "403", description = "Somebody else's")
    @APIResponse(responseCode = "404", description = "No such session")
    @APIResponse(responseCode = "409", description = "It is private")
    public SessionSummary pin(@PathParam("id") UUID id) {
        return sessions.pin(id, true, current.caller());
    }

    @DELETE
    @Path("/{id}/pin")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Unpin", description = "Safe to repeat.")
    @APIResponseSchema(value = SessionSummary.class, responseCode = "200", responseDescription = "Not pinned")
    @APIResponse(responseCode = "403", description = "Somebody else's")
    @APIResponse(responseCode = "404", description = "No such session")
    public SessionSummary unpin(@PathParam("id") UUID id) {
        return sessions.pin(id, false, current.caller());
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Delete", description = "With its messages. The wines it recommended are "
            + "still not repeated, except those of a private session and of one nobody wrote in.")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "403", description = "Somebody else's")
    @APIResponse(responseCode = "404", description = "No such session")
    public void delete(
            @PathParam("id") UUID id,
            @Parameter(description = "`true` drops what was learned from it, too")
            @QueryParam("forget") @DefaultValue("false") @Schema(type = SchemaType.BOOLEAN) String forget) {
        sessions.delete(id, QueryFlag.of("forget", forget), current.caller());
    }
}
