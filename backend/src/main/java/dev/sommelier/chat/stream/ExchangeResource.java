package dev.sommelier.chat.stream;

import dev.sommelier.account.signin.CurrentAccount;
import dev.sommelier.chat.exchange.ClientId;
import dev.sommelier.chat.exchange.ReplyRef;
import dev.sommelier.chat.message.MessageView;
import dev.sommelier.chat.reply.ReplyService;
import dev.sommelier.limits.RateLimit;
import dev.sommelier.limits.RateLimited;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Ask, retry and stop in a session; answered as JSON or as an event stream. */
@Path("/chat/sessions/{id}/messages")
@Tag(name = "Exchanges", description = "What a person says, and the reply")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
public class ExchangeResource {

    @Schema(description = "What a person says")
    public record MessageCreate(
            @Schema(examples = "A red for steak, under 20 euros", minLength = 1, maxLength = 4096,
                    description = "1 to 4,096 characters (code points)")
            @NotNull(message = "is required") String content,
            @Schema(nullable = true, pattern = ClientId.FORM, examples = "5f0c0c5e-3c1b-4d7e-9a59-0c8f3f1c2b7a",
                    description = "A name of the client's own for this message, unique in the session: sent again, for "
                            + "example because the answer was lost, it gives the same exchange instead of a second one")
            String clientId) {
    }

    private static final String ABOUT_STREAMS = "With `Accept: text/event-stream` the reply comes as server-sent "
            + "events: `message.created`, then `reply.searching`, `reply.delta` and `reply.wines`, then "
            + "`reply.completed` or `reply.failed`. After `reply.reset` text and wines begin anew. `session.titled {title, title_source}` follows when the chat gets its title within "
            + "a few seconds. A reply runs to its end and is stored even when nobody listens any more.";

    private final ReplyService replies;
    private final ReplyStreams streams;
    private final EventStreams events;
    private final CurrentAccount current;

    ExchangeResource(ReplyService replies, ReplyStreams streams, EventStreams events, CurrentAccount current) {
        this.replies = replies;
        this.streams = streams;
        this.events = events;
        this.current = current;
    }

    @POST
    @ResponseStatus(201)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say something", description = ABOUT_STREAMS)
    @APIResponseSchema(value = Exchange.class, responseCode = "201", responseDescription = "The exchange")
    @APIResponse(responseCode = "200", description = ReplyEvent.STREAMED, content = @Content(
            mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = ReplyEvent.class)))
    @APIResponse(responseCode = "403", description = "Somebody else's session")
    @APIResponse(responseCode = "404", description = "No such session")
    @APIResponse(responseCode = "409",
            description = "The session is read-only, a reply is running, or the client_id names another message")
    @APIResponse(responseCode = "429", description = "Too many messages; `Retry-After` tells how long to wait")
    @RateLimited(RateLimit.MESSAGES)
    public Uni<Exchange> ask(
            @PathParam("id") UUID id, @NotNull(message = "is required") @Valid MessageCreate body) {
        ReplyRef reply = replies.ask(id, body.content(), body.clientId(), current.caller());
        return streams.exchange(reply, current.caller());
    }

    @POST
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    @RateLimited(RateLimit.MESSAGES)
    public Multi<OutboundSseEvent> askStreamed(
            @PathParam("id") UUID id, @NotNull(message = "is required") @Valid MessageCreate body) {
        ReplyRef reply = replies.ask(id, body.content(), body.clientId(), current.caller());
        return events.of(streams.whole(reply, current.caller()));
    }

    @POST
    @Path("/{messageId}/retry")
    @ResponseStatus(201)
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Answer again", description = "For the last reply, when it was stopped or has failed. " + ABOUT_STREAMS)
    @APIResponseSchema(value = Exchange.class, responseCode = "201", responseDescription = "The exchange, answered anew")
    @APIResponse(responseCode = "200", description = ReplyEvent.STREAMED, content = @Content(
            mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = ReplyEvent.class)))
    @APIResponse(responseCode = "403", description = "Somebody else's session")
    @APIResponse(responseCode = "404", description = "No such session or message")
    @APIResponse(responseCode = "409", description = "The session is read-only, a reply is running, or it has not failed")
    @APIResponse(responseCode = "429", description = "Too many messages; `Retry-After` tells how long to wait")
    @RateLimited(RateLimit.MESSAGES)
    public Uni<Exchange> retry(@PathParam("id") UUID id, @PathParam("messageId") UUID messageId) {
        ReplyRef reply = replies.retry(new ReplyRef(id, messageId), current.caller());
        return streams.exchange(reply, current.caller());
    }

    @POST
    @Path("/{messageId}/retry")
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    @RateLimited(RateLimit.MESSAGES)
    public Multi<OutboundSseEvent> retryStreamed(@PathParam("id") UUID id, @PathParam("messageId") UUID messageId) {
        ReplyRef reply = replies.retry(new ReplyRef(id, messageId), current.caller());
        return events.of(streams.whole(reply, current.caller()));
    }

    @POST
    @Path("/{messageId}/stop")
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Stop a reply", description = "What was said is kept. Safe to repeat; a reply that has "
            + "ended stays as it is. A writer that does not hear of it within two seconds is not waited for.")
    @APIResponseSchema(value = MessageView.class, responseCode = "200", responseDescription = "The reply as it is kept")
    @APIResponse(responseCode = "403", description = "Somebody else's session")
    @APIResponse(responseCode = "404", description = "No such session or message")
    public Uni<MessageView> stop(@PathParam("id") UUID id, @PathParam("messageId") UUID messageId) {
        return streams.stop(new ReplyRef(id, messageId), current.caller());
    }
}
