package dev.sommelier.chat.session;

import dev.sommelier.account.CurrentAccount;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Sessions that a person wants to keep at hand. */
@Path("/chat/sessions/{id}/pin")
@Tag(name = "Chat sessions")
@Authenticated
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class PinResource {

    @Inject
    ChatSessionService sessions;

    @Inject
    CurrentAccount current;

    @PUT
    @Operation(summary = "Pin", description = "It stands first in the list and is never deleted by time. Safe to repeat.")
    @APIResponseSchema(value = SessionSummary.class, responseCode = "200", responseDescription = "Pinned")
    @APIResponse(responseCode = "403", description = "Somebody else's")
    @APIResponse(responseCode = "404", description = "No such session")
    @APIResponse(responseCode = "409", description = "It is private")
    public SessionSummary pin(@PathParam("id") UUID id) {
        return sessions.pin(id, true, current.caller());
    }

    @DELETE
    @Operation(summary = "Unpin", description = "Safe to repeat.")
    @APIResponseSchema(value = SessionSummary.class, responseCode = "200", responseDescription = "Not pinned")
    @APIResponse(responseCode = "403", description = "Somebody else's")
    @APIResponse(responseCode = "404", description = "No such session")
    public SessionSummary unpin(@PathParam("id") UUID id) {
        return sessions.pin(id, false, current.caller());
    }
}
