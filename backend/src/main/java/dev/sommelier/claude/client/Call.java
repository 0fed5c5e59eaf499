package dev.sommelier.claude.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.sommelier.claude.AnswerListener;
import dev.sommelier.claude.ClaudeException;
import dev.sommelier.claude.ClaudeException.Kind;
import dev.sommelier.claude.ClaudeSettings;
import dev.sommelier.claude.Deadline;
import dev.sommelier.claude.ModelAnswer;
import dev.sommelier.claude.wire.AnswerAssembler;
import dev.sommelier.claude.wire.Failures;
import dev.sommelier.claude.wire.MessagesApi;
import dev.sommelier.claude.wire.MessagesRequest;
import dev.sommelier.claude.wire.MessagesResponse;
import dev.sommelier.claude.wire.RawBodyFilter;
import dev.sommelier.claude.wire.SseReader;
import dev.sommelier.claude.wire.StreamedResponse;
import dev.sommelier.claude.wire.WholeAnswer;
import dev.sommelier.claude.wire.WireJson;
import java.io.EOFException;
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

    /** @param firstEvent by when the answer has to begin */
    ModelAnswer stream(MessagesRequest request, AnswerListener listener, Deadline firstEvent) {
        Deadline silence = firstEvent;
        try (StreamedResponse stream = new StreamedResponse(api.send(request), settings.maxAnswerBytes())) {
            byte[] chunk = stream.next(within(silence.left()), listener::waiting);
            String requestId = stream.header("request-id");
            WholeAnswer.expect(stream, "text/event-stream");
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
                    chunk = stream.next(within(silence.left()), listener::waiting);
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
        String body = new WholeAnswer(settings, deadline).read(api.send(request));
        try {
            MessagesResponse response = WireJson.MAPPER.readValue(body, MessagesResponse.class);
            if (response != null) {
                return response;
            }
        } catch (JsonProcessingException e) {
            // Not logged: its message quotes the body.
        }
        LOG.warn("The Messages API sent no message");
        throw new ClaudeException(Kind.BAD_ANSWER, "The Messages API sent no message");
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
}
