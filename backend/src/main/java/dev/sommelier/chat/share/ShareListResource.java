package dev.sommelier.chat.share;

import dev.sommelier.account.signin.CurrentAccount;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /account/shares}: all links of the caller. */
@Path("/account/shares")
@Tag(name = "Shared chats", description = "Read-only links of chats")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class ShareListResource {

    @Schema(description = "The chats that a person shares")
    record SessionShareList(@Schema(required = true, description = "At most 100, the newest first") List<ShareView> shares) {
    }

    private final SharedChatQuery chats;
    private final CurrentAccount current;

    ShareListResource(SharedChatQuery chats, CurrentAccount current) {
        this.chats = chats;
        this.current = current;
    }

    @GET
    @Operation(summary = "The chats that the account shares", description = "The newest first; without those whose chat has "
            + "expired.")
    public SessionShareList listShares() {
        return new SessionShareList(chats.ownedBy(current.caller()));
    }
}
