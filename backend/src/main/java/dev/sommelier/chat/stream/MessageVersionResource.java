package dev.sommelier.chat.stream;

import dev.sommelier.account.signin.CurrentAccount;
import dev.sommelier.chat.exchange.ReplyRef;
import dev.sommelier.chat.exchange.VersionSelection;
import dev.sommelier.chat.reply.ReplyService;
import dev.sommelier.chat.session.SessionDetail;
import dev.sommelier.chat.session.SessionDetailQuery;
import dev.sommelier.chat.stream.ExchangeResource.MessageCreate;
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
import jakarta.ws.rs.PUT;
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

/** Edits a message or answers it again, beside the former version, and chooses which version is shown. */
@Path("/chat/sessions/{id}/messages/{messageId}")
@Tag(name = "Exchanges")
@Authenticated
@Consumes(MediaType.WILDCARD)
@Blocking
public class MessageVersionResource {

    private static final String KEPT = "The former version is kept with all that followed it: `versions` of the message "
            + "names all of them, and `PUT …/selected` shows another. Wines that a former version showed are not "
            + "recommended again. Also as a stream, like saying something.";

    private final ReplyService replies;
    private final VersionSelection selection;
    private final SessionDetailQuery details;
    private final ReplyStreams streams;
    private final EventStreams events;
    private final CurrentAccount current;

    MessageVersionResource(ReplyService replies, VersionSelection selection, SessionDetailQuery details, ReplyStreams streams,
            EventStreams events, CurrentAccount current) {
        this.replies = replies;
        this.selection = selection;
        this.details = details;
        this.streams = streams;
        this.events = events;
        this.current = current;
    }

    @POST
    @Path("/edit")
    @ResponseStatus(201)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Edit a message", description = "Asks again from there. " + KEPT)
    @APIResponseSchema(value = Exchange.class, responseCode = "201", responseDescription = "The new version and its reply")
    @APIResponse(responseCode = "200", description = ReplyEvent.STREAMED, content = @Content(
            mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = ReplyEvent.class)))
    @APIResponse(responseCode = "403", description = "Somebody else's session")
    @APIResponse(responseCode = "404", description = "No such session or message")
    @APIResponse(responseCode = "409", description = "The session is read-only, a reply is running, it is no message of the "
            + "person, or the client_id names another message")
    @APIResponse(responseCode = "429", description = "Too many messages; `Retry-After` tells how long to wait")
    @RateLimited(RateLimit.MESSAGES)
    public Uni<Exchange> edit(@PathParam("id") UUID id, @PathParam("messageId") UUID messageId,
            @NotNull(message = "is required") @Valid MessageCreate body) {
        return streams.exchange(edited(id, messageId, body), current.caller());
    }

    @POST
    @Path("/edit")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    @RateLimited(RateLimit.MESSAGES)
    public Multi<OutboundSseEvent> editStreamed(@PathParam("id") UUID id, @PathParam("messageId") UUID messageId,
            @NotNull(message = "is required") @Valid MessageCreate body) {
        return events.of(streams.whole(edited(id, messageId, body), current.caller()));
    }

    private ReplyRef edited(UUID id, UUID messageId, MessageCreate body) {
        return replies.edit(id, messageId, body.content(), body.clientId(), current.caller());
    }

    @POST
    @Path("/regenerate")
    @ResponseStatus(201)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Answer a message again", description = "For any reply but a greeting. " + KEPT)
    @APIResponseSchema(value = Exchange.class, responseCode = "201", responseDescription = "The message and the new reply")
    @APIResponse(responseCode = "200", description = ReplyEvent.STREAMED, content = @Content(
            mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = ReplyEvent.class)))
    @APIResponse(responseCode = "403", description = "Somebody else's session")
    @APIResponse(responseCode = "404", description = "No such session or message")
    @APIResponse(responseCode = "409", description = "The session is read-only, a reply is running, or it is a greeting or a "
            + "message of the person")
    @APIResponse(responseCode = "429", description = "Too many messages; `Retry-After` tells how long to wait")
    @RateLimited(RateLimit.MESSAGES)
    public Uni<Exchange> regenerate(@PathParam("id") UUID id, @PathParam("messageId") UUID messageId) {
        return streams.exchange(replies.regenerate(new ReplyRef(id, messageId), current.caller()), current.caller());
    }

    @POST
    @Path("/regenerate")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    @RateLimited(RateLimit.MESSAGES)
    public Multi<OutboundSseEvent> regenerateStreamed(@PathParam("id") UUID id, @PathParam("messageId") UUID messageId) {
        return events.of(streams.whole(replies.regenerate(new ReplyRef(id, messageId), current.caller()), current.caller()));
    }

    @PUT
    @Path("/selected")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Show another version", description = "With what followed it, in the newest versions. Works in "
            + "read-only sessions too and does not keep one open. Safe to repeat.")
    @APIResponseSchema(value = SessionDetail.class, responseCode = "200", responseDescription = "The session as it is shown now")
    @APIResponse(responseCode = "403", description = "Somebody else's session")
    @APIResponse(responseCode = "404", description = "No such session or message")
    @APIResponse(responseCode = "409", description = "A reply is running")
    public SessionDetail select(@PathParam("id") UUID id, @PathParam("messageId") UUID messageId) {
        selection.select(id, messageId, current.caller());
        return details.show(id, current.caller());
    }
}
