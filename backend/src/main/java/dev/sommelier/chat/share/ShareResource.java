package dev.sommelier.chat.share;

import dev.sommelier.account.signin.CurrentAccount;
import dev.sommelier.chat.share.ShareService.Shared;
import dev.sommelier.limits.ClientAddresses;
import io.quarkus.security.Authenticated;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /chat/sessions/{id}/share}: the link of one chat. */
@Path("/chat/sessions/{id}/share")
@Tag(name = "Shared chats", description = "Read-only links of chats")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class ShareResource {

    private final ShareService service;
    private final CurrentAccount current;
    private final ClientAddresses addresses;

    ShareResource(ShareService service, CurrentAccount current, ClientAddresses addresses) {
        this.service = service;
        this.current = current;
        this.addresses = addresses;
    }

    @POST
    @Operation(summary = "Share, or share again", description = "Makes a link with which anybody may read the chat without "
            + "signing in: the title, the messages from the person's first on, and the wines with their reasons, as they are "
            + "now. Nobody sees later messages until it is shared again, which keeps the link. The greeting, ratings, "
            + "memories and the account are never shown; but a reply may say what it remembers.")
    @APIResponseSchema(value = ShareView.class, responseCode = "201", responseDescription = "Shared; the link is new")
    @APIResponse(responseCode = "200", description = "The link it had shows it as it is now",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ShareView.class)))
    @APIResponse(responseCode = "403", description = "Somebody else's")
    @APIResponse(responseCode = "404", description = "No such session")
    @APIResponse(responseCode = "409", description = "It is private, nobody has written in it, a reply is running, or the "
            + "account shares 100 chats already")
    public Response shareSession(@PathParam("id") UUID id, @Context HttpServerRequest request) {
        Shared shared = service.share(id, current.caller(), addresses.of(request));
        return Response.status(shared.isNew() ? Response.Status.CREATED : Response.Status.OK).entity(shared.share()).build();
    }

    @DELETE
    @Operation(summary = "Stop sharing", description = "The link is dead at once and for ever; sharing again makes another "
            + "one. Safe to repeat.")
    @APIResponse(responseCode = "204", description = "Not shared")
    @APIResponse(responseCode = "403", description = "Somebody else's")
    @APIResponse(responseCode = "404", description = "No such session")
    public void stopSharing(@PathParam("id") UUID id, @Context HttpServerRequest request) {
        service.stop(id, current.caller(), addresses.of(request));
    }
}
