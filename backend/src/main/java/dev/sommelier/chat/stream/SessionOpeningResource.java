package dev.sommelier.chat.stream;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.sommelier.account.Caller;
import dev.sommelier.account.signin.CurrentAccount;
import dev.sommelier.account.token.NeedsWriteScope;
import dev.sommelier.chat.exchange.ReplyRef;
import dev.sommelier.chat.reply.ReplyService;
import dev.sommelier.chat.session.SessionDetail;
import dev.sommelier.chat.session.SessionDetailQuery;
import dev.sommelier.limits.RateLimit;
import dev.sommelier.limits.RateLimited;
import dev.sommelier.limits.RateLimiter;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Opens chat sessions; the greeting is answered as JSON when it has ended, or streamed. */
@Path("/chat/sessions")
@Tag(name = "Chat sessions")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
public class SessionOpeningResource {

    @Schema(description = "How a session is to be opened; may be left out")
    public record SessionCreate(
            @JsonProperty("private")
            @Schema(name = "private", description = "Whether it neither reads nor feeds the memory, and is deleted when it closes",
                    defaultValue = "false", nullable = true)
            Boolean isPrivate) {
    }

    private final ReplyService replies;
    private final SessionDetailQuery details;
    private final ReplyStreams streams;
    private final EventStreams events;
    private final CurrentAccount current;
    private final RateLimiter limits;

    SessionOpeningResource(ReplyService replies, SessionDetailQuery details, ReplyStreams streams, EventStreams events,
            CurrentAccount current, RateLimiter limits) {
        this.replies = replies;
        this.details = details;
        this.streams = streams;
        this.events = events;
        this.current = current;
        this.limits = limits;
    }

    @POST
    @ResponseStatus(201)
    @Operation(summary = "New chat", description = "Closes the active session, which is kept, and opens another. "
            + "Answers when the greeting is written; with `Accept: text/event-stream` it comes as server-sent "
            + "events, as an exchange does, with `user_message` null.")
    @APIResponseSchema(value = SessionDetail.class, responseCode = "201", responseDescription = "With its greeting")
    @APIResponse(responseCode = "200", description = ReplyEvent.STREAMED, content = @Content(
            mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = ReplyEvent.class)))
    @APIResponse(responseCode = "429", description = "Too many openings; `Retry-After` tells how long to wait")
    @RateLimited(RateLimit.OPENINGS)
    public Uni<SessionDetail> open(@RequestBody(required = false) SessionCreate body) {
        return greeted(replies.open(current.caller(), isPrivate(body)), current.caller());
    }

    @POST
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    @RateLimited(RateLimit.OPENINGS)
    public Multi<OutboundSseEvent> openStreamed(SessionCreate body) {
        return events.of(streams.whole(replies.open(current.caller(), isPrivate(body)), current.caller()));
    }

    private static boolean isPrivate(SessionCreate body) {
        return body != null && Boolean.TRUE.equals(body.isPrivate());
    }

    @POST
    @Path("/{id}/continue")
    @ResponseStatus(201)
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Go on in a new chat", description = "Opens a session that knows the last exchanges of a "
            + "read-only one, and closes the active one. The former session stays as it is. Also as a stream, "
            + "like a new chat.")
    @APIResponseSchema(value = SessionDetail.class, responseCode = "201", responseDescription = "With its greeting")
    @APIResponse(responseCode = "200", description = ReplyEvent.STREAMED, content = @Content(
            mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = ReplyEvent.class)))
    @APIResponse(responseCode = "403", description = "Somebody else's")
    @APIResponse(responseCode = "404", description = "No such session")
    @APIResponse(responseCode = "409", description = "It is still active")
    @APIResponse(responseCode = "429", description = "Too many openings; `Retry-After` tells how long to wait")
    @RateLimited(RateLimit.OPENINGS)
    public Uni<SessionDetail> continueFrom(@PathParam("id") UUID id) {
        return greeted(replies.continueFrom(id, current.caller()), current.caller());
    }

    @POST
    @Path("/{id}/continue")
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    @RateLimited(RateLimit.OPENINGS)
    public Multi<OutboundSseEvent> continueStreamed(@PathParam("id") UUID id) {
        return events.of(streams.whole(replies.continueFrom(id, current.caller()), current.caller()));
    }

    @GET
    @NeedsWriteScope
    @Path("/current")
    @Operation(summary = "The active session, or a new one",
            description = "Safe to repeat. It may open a session, so that an API token needs the scope `write`.")
    @APIResponseSchema(value = SessionDetail.class, responseCode = "200", responseDescription = "The active session")
    @APIResponse(responseCode = "429", description = "Too many openings; `Retry-After` tells how long to wait")
    public Uni<SessionDetail> current() {
        Caller caller = current.caller();
        Optional<UUID> active = replies.findActive(caller);
        if (active.isPresent()) {
            return Uni.createFrom().item(details.show(active.get(), caller));
        }
        limits.use(RateLimit.OPENINGS, caller.id().toString());
        return greeted(replies.openUnlessActive(caller), caller);
    }

    /** Waits for the end of the greeting without blocking a thread. */
    private Uni<SessionDetail> greeted(ReplyRef greeting, Caller caller) {
        return streams.end(greeting, caller)
                .map(written -> details.showOpened(greeting.sessionId(), caller));
    }
}
