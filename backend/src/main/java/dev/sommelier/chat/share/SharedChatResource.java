package dev.sommelier.chat.share;

import dev.sommelier.limits.ClientAddresses;
import dev.sommelier.limits.RateLimit;
import dev.sommelier.limits.RateLimiter;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /shared/{token}}: the chat behind a link, which anybody who has the link may read. */
@Path("/shared")
@Tag(name = "Shared chats", description = "Read-only links of chats")
@Produces(MediaType.APPLICATION_JSON)
public class SharedChatResource {

    private final SharedChatQuery chats;
    private final RateLimiter limits;
    private final ClientAddresses addresses;

    SharedChatResource(SharedChatQuery chats, RateLimiter limits, ClientAddresses addresses) {
        this.chats = chats;
        this.limits = limits;
        this.addresses = addresses;
    }

    @GET
    @Path("/{token}")
    @PermitAll
    @Operation(summary = "A shared chat", description = "Needs no sign-in: the token is the permission. It is not for search "
            + "engines (`X-Robots-Tag: noindex`).")
    @APIResponseSchema(value = SharedChat.class, responseCode = "200", responseDescription = "The chat as it was when it was shared")
    @APIResponse(responseCode = "404", description = "No such link: it never was, was revoked, or its chat is gone; which is not told")
    @APIResponse(responseCode = "429",
            description = "Too many shared chats were read from one address; `Retry-After` tells how long to wait")
    public SharedChat readShared(@PathParam("token") String token, @Context HttpServerRequest request) {
        limits.use(RateLimit.SHARED_READS, addresses.of(request));
        return chats.show(token);
    }
}
