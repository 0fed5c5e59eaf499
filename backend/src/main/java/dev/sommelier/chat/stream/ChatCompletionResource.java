package dev.sommelier.chat.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sommelier.account.Caller;
import dev.sommelier.account.signin.CurrentAccount;
import dev.sommelier.chat.exchange.ReplyRef;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;

/**
 * The sommelier in the shape of OpenAI's Chat Completions, so that existing chat clients need only a base URL and a token.
 * The body field {@code stream} selects JSON or SSE; the Accept header of these clients does not say which.
 */
@Path("/v1/chat/completions")
@Tag(name = "Chat completions", description = "The sommelier in the shape of OpenAI's API")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class ChatCompletionResource {

    private final CompletionChats chats;
    private final ReplyStreams streams;
    private final EventStreams events;
    private final CurrentAccount current;
    private final ObjectMapper json;

    ChatCompletionResource(CompletionChats chats, ReplyStreams streams, EventStreams events, CurrentAccount current,
            ObjectMapper json) {
        this.chats = chats;
        this.streams = streams;
        this.events = events;
        this.current = current;
        this.json = json;
    }

    @POST
    @Operation(summary = "Ask the sommelier as OpenAI's clients do", description = "For clients of OpenAI's Chat Completions, "
            + "with the model `sommelier`. The conversation goes on in the chat it belongs to, by all that the person said; "
            + "one that is not known begins a new chat, and one that is read-only is continued in a new one. Memory, limits and "
            + "history are those of every chat: a new one closes the active one. The body has at most 64 kB. "
            + "With `stream` the answer is `text/event-stream`: `chat.completion.chunk` events, "
            + "the wines at the end, then `data: [DONE]`.")
    @APIResponse(responseCode = "200", description = "The answer, or its chunks", content = {
        @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ChatCompletion.Answer.class)),
        @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = ChatCompletion.Chunk.class))})
    @APIResponse(responseCode = "409", description = "A reply is running in this chat")
    @APIResponse(responseCode = "429", description = "Too many messages or openings; `Retry-After` tells how long to wait")
    public RestMulti<byte[]> complete(@NotNull(message = "is required") @Valid ChatCompletion.Request body) {
        Caller caller = current.caller();
        Uni<ReplyRef> reply = chats.ask(body.userMessages(), caller);
        boolean isStream = Boolean.TRUE.equals(body.stream());
        // The head goes with the first bytes, so that a failure before them is still told by its status.
        Multi<byte[]> answer = isStream
                ? events.dataOnly(reply.onItem().transformToMulti(ref -> chunks(ref, caller)), "[DONE]")
                : reply.chain(ref -> streams.exchange(ref, caller)).map(this::whole).toMulti();
        return RestMulti.fromMultiData(answer).encodeAsJsonArray(false)
                .header(HttpHeaders.CONTENT_TYPE, isStream ? MediaType.SERVER_SENT_EVENTS : MediaType.APPLICATION_JSON)
                .build();
    }

    private byte[] whole(Exchange exchange) {
        try {
            return json.writeValueAsBytes(ChatCompletion.Answer.of(exchange.assistantMessage()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Multi<Object> chunks(ReplyRef ref, Caller caller) {
        return Multi.createFrom().deferred(() -> {
            CompletionChunks chunks = new CompletionChunks();
            return streams.events(ref, caller).onItem().transformToIterable(chunks::of);
        });
    }
}
