package dev.sommelier.chat.list;

import dev.sommelier.account.signin.CurrentAccount;
import dev.sommelier.chat.list.SessionLists.SessionList;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lists the chat sessions of the caller. */
@Path("/chat/sessions")
@Tag(name = "Chat sessions")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class SessionListResource {

    private final SessionLists sessions;
    private final CurrentAccount current;

    SessionListResource(SessionLists sessions, CurrentAccount current) {
        this.sessions = sessions;
        this.current = current;
    }

    @GET
    @Operation(summary = "List", description = "Pinned ones first, then the newest. Page by `limit` and `offset`, or by "
            + "`cursor`, which neither repeats nor skips a session while others come and go. One that is pinned or "
            + "unpinned between two pages has moved, and may be met twice or not at all.")
    public SessionList list(
            @Parameter(description = "1 to 100") @QueryParam("limit") @DefaultValue("20") int limit,
            @QueryParam("offset") @DefaultValue("0") int offset,
            @Parameter(description = "`next_cursor` of the page before") @QueryParam("cursor") String cursor,
            @Parameter(description = "Beginnings of words that all stand in the title, in one message, or in the name of a"
                    + " wine shown or its reason; inflected too, and misspelt when nothing is spelt so") @QueryParam("q") String text,
            @Parameter(description = "`false` leaves out closed sessions nobody wrote in")
            @QueryParam("empty") @DefaultValue("true") @Schema(type = SchemaType.BOOLEAN) String empty,
            @Parameter(description = "`true` counts all that match, which takes longer the more there are")
            @QueryParam("total") @DefaultValue("false") @Schema(type = SchemaType.BOOLEAN) String total) {
        return sessions.list(current.caller(), SessionPage.of(cursor, offset, limit, text, empty, total));
    }
}
