package dev.sommelier.chat.events;

import dev.sommelier.account.signin.CurrentAccount;
import dev.sommelier.chat.stream.EventStreams;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Streams changes of the caller's sessions to an open tab. */
@Path("/chat/events")
@Tag(name = "Live")
@Authenticated
@Blocking
public class AccountEventsResource {

    private final AccountEvents accounts;
    private final EventStreams streams;
    private final CurrentAccount current;

    AccountEventsResource(AccountEvents accounts, EventStreams streams, CurrentAccount current) {
        this.accounts = accounts;
        this.streams = streams;
        this.current = current;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(summary = "Hear of changes", description = "What happens to the account's sessions in other tabs and by "
            + "itself: `ready`, at the beginning and whenever something may have been missed, so that whoever listens reads "
            + "anew; `session.created`, `session.titled`, `session.renamed`, `session.pinned`, `session.closed` with "
            + "`{session}`; `session.deleted {id}`; `reply.started`, `reply.finished` and "
            + "`message.selected` (another version of a message is shown) with `{session, message_id}`. "
            + "It ends when the sign-in does.")
    @APIResponse(responseCode = "200", description = "The events",
            content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING)))
    public Multi<OutboundSseEvent> events() {
        return streams.withoutIds(accounts.of(current.caller()), AccountEvent::name);
    }
}
