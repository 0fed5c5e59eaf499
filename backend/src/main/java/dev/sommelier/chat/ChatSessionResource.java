package dev.sommelier.chat;

import dev.sommelier.account.CurrentAccount;
import dev.sommelier.limits.RateLimit;
import dev.sommelier.limits.RateLimited;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** A person's chat sessions. */
@Path("/chat/sessions")
@Tag(name = "Chat sessions", description = "Every conversation, from its greeting to its close")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ChatSessionResource {

    @Inject
    ChatSessionService sessions;

    @Inject
    SessionOpening opening;

    @Inject
    EventStreams streams;

    @Inject
    CurrentAccount current;

    @GET
    @Operation(summary = "List", description = "Pinned ones first, then the newest. Page by `limit` and `offset`, or by "
            + "`cursor`, which neither repeats nor skips a session while others come and go. One that is pinned or "
            + "unpinned between two pages has moved, and may be met twice or not at all.")
    public SessionList list(
            @Parameter(description = "1 to 100") @QueryParam("limit") @DefaultValue("20") int limit,
            @QueryParam("offset") @DefaultValue("0") int offset,
            @Parameter(description = "`next_cursor` of the page before") @QueryParam("cursor") String cursor,
            @Parameter(description = "Words in the title or in a message") @QueryParam("q") String text,
            @Parameter(description = "`false` leaves out closed sessions nobody wrote in")
            @QueryParam("empty") @DefaultValue("true") @Schema(type = SchemaType.BOOLEAN) String empty) {
        return sessions.list(current.caller(), SessionPage.of(cursor, offset, limit, text, empty));
    }

    @POST
    @ResponseStatus(201)
    @Operation(summary = "New chat", description = "Closes the active session, which is kept, and opens another. "
            + "Answers when the greeting is written; with `Accept: text/event-stream` it comes as server-sent "
            + "events, as an exchange does, with `user_message` null.")
    @APIResponseSchema(value = SessionDetail.class, responseCode = "201", responseDescription = "With its greeting")
    @APIResponse(responseCode = "429", description = "Too many openings; `Retry-After` tells how long to wait")
    @RateLimited(RateLimit.OPENINGS)
    public SessionDetail open(@RequestBody(required = false) SessionCreate body) {
        return sessions.showOpened(opening.open(current.caller(), isPrivate(body)), current.caller());
    }

    @POST
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @Operation(hidden = true)
    @RateLimited(RateLimit.OPENINGS)
    public Multi<OutboundSseEvent> openStreamed(SessionCreate body) {
        return streams.of(opening.openLive(current.caller(), isPrivate(body)));
    }

    private static boolean isPrivate(SessionCreate body) {
        return body != null && body.isPrivate();
    }

    @POST
    @Path("/{id}/continue")
    @ResponseStatus(201)
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Go on in a new chat", description = "Opens a session that knows the last exchanges of a "
            + "read-only one, and closes the active one. The former session stays as it is. Also as a stream, "
            + "like a new chat.")
    @APIResponseSchema(value = SessionDetail.class, responseCode = "201", responseDescription = "With its greeting")
    @APIResponse(responseCode = "403", description = "Somebody else's")
    @APIResponse(responseCode = "404", description = "No such session")
    @APIResponse(responseCode = "409", description = "It is still active")
    @APIResponse(responseCode = "429", description = "Too many openings; `Retry-After` tells how long to wait")
    @RateLimited(RateLimit.OPENINGS)
    public SessionDetail goOn(@PathParam("id") UUID id) {
        return sessions.show(opening.goOnFrom(id, current.caller()), current.caller());
    }

    @POST
    @Path("/{id}/continue")
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @Operation(hidden = true)
    @RateLimited(RateLimit.OPENINGS)
    public Multi<OutboundSseEvent> goOnStreamed(@PathParam("id") UUID id) {
        return streams.of(opening.goOnLiveFrom(id, current.caller()));
    }

    @GET
    @Path("/current")
    @Operation(summary = "The active session, or a new one", description = "Safe to repeat.")
    public SessionDetail current() {
        return sessions.show(opening.current(current.caller()), current.caller());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One session with its messages")
    @APIResponseSchema(value = SessionDetail.class, responseCode = "200", responseDescription = "The session")
    @APIResponse(responseCode = "403", description = "Somebody else's")
    @APIResponse(responseCode = "404", description = "No such session")
    public SessionDetail show(@PathParam("id") UUID id) {
        return sessions.show(id, current.caller());
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
