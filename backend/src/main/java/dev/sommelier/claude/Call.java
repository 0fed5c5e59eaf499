package dev.sommelier.claude;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.sommelier.claude.ClaudeException.Kind;
import dev.sommelier.claude.wire.AnswerAssembler;
import dev.sommelier.claude.wire.Failures;
import dev.sommelier.claude.wire.MessagesApi;
import dev.sommelier.claude.wire.MessagesRequest;
import dev.sommelier.claude.wire.MessagesResponse;
import dev.sommelier.claude.wire.RawBodyFilter;
import dev.sommelier.claude.wire.SseReader;
import dev.sommelier.claude.wire.StreamedResponse;
import dev.sommelier.claude.wire.WireJson;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jboss.logging.Logger;

/** One attempt of one HTTP call, without retries. */
final class Call {

    private static final Logger LOG = Logger.getLogger(Call.class);

    private final MessagesApi api;
    private final ClaudeSettings settings;
    private final Deadline deadline;

    Call(MessagesApi api, ClaudeSettings settings, Deadline deadline) {
        this.api = api;
        this.settings = settings;
        this.deadline = deadline;
    }

    ModelAnswer stream(MessagesRequest request, AnswerListener listener) {
        Deadline silence = Deadline.in(settings.deadlines().firstEvent());
        try (StreamedResponse upstream = new StreamedResponse(api.send(request), settings.maxAnswerBytes())) {
            byte[] chunk = upstream.next(within(silence.left()), listener::waiting);
            String requestId = upstream.header("request-id");
            expect(upstream, "text/event-stream", requestId);
            SseReader reader = new SseReader();
            AnswerAssembler assembler = new AnswerAssembler(listener, request.model(), requestId);
            int events = 0;
            try {
                while (chunk != null) {
                    reader.read(chunk).forEach(assembler::accept);
                    if (assembler.done()) {
                        LOG.debugf("Answered, request %s", Failures.identifier(requestId));
                        return assembler.answer();
                    }
                    if (assembler.events() > events) {
                        events = assembler.events();
                        silence = Deadline.in(settings.deadlines().idle());
                    }
                    listener.waiting();
                    chunk = upstream.next(within(silence.left()), listener::waiting);
                }
                throw Failures.ofConnection(new EOFException());
            } catch (ClaudeException e) {
                throw assembler.events() > 0 ? inMidStream(e, assembler, requestId) : e;
            } catch (RuntimeException e) {
                listener.endedEarly(assembler.usage());
                throw e;
            }
        }
    }

    MessagesResponse whole(MessagesRequest request) {
        try (StreamedResponse upstream = new StreamedResponse(api.send(request), settings.maxAnswerBytes())) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            byte[] chunk = upstream.next(within(settings.deadlines().json()), Call::patient);
            String requestId = upstream.header("request-id");
            expect(upstream, "application/json", requestId);
            while (chunk != null) {
                body.write(chunk, 0, chunk.length);
                chunk = upstream.next(within(settings.deadlines().json()), Call::patient);
            }
            return parse(body.toString(StandardCharsets.UTF_8), requestId);
        }
    }

    private MessagesResponse parse(String body, String requestId) {
        try {
            MessagesResponse response = WireJson.MAPPER.readValue(body, MessagesResponse.class);
            if (response != null) {
                return response;
            }
        } catch (JsonProcessingException e) {
            // Not logged: its message quotes the body.
        }
        throw bad("no message", requestId);
    }

    private static void expect(StreamedResponse upstream, String mediaType, String requestId) {
        String sent = upstream.header(RawBodyFilter.SENT);
        if (sent != null && !sent.startsWith(mediaType)) {
            throw bad("something else than " + mediaType, requestId);
        }
    }

    private static ClaudeException bad(String what, String requestId) {
        String id = Failures.identifier(requestId);
        LOG.warnf("The Messages API sent %s, request %s", what, id);
        return new ClaudeException(Kind.BAD_ANSWER, "The Messages API sent " + what + ", request " + id);
    }

    /** Not retryable, because a part of the answer has been passed on; carries what was spent. */
    private static ClaudeException inMidStream(ClaudeException e, AnswerAssembler assembler, String requestId) {
        LOG.warnf("An answer broke off (%s), request %s", e.kind(), Failures.identifier(requestId));
        return new ClaudeException(e.kind(), e.getMessage(), assembler.usage(), null);
    }

    private Duration within(Duration limit) {
        Duration left = deadline.left();
        return left.compareTo(limit) < 0 ? left : limit;
    }

    private static void patient() {
        // A JSON call has no listener that could cancel it.
    }
}
