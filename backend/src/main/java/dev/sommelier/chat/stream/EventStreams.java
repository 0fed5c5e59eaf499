package dev.sommelier.chat.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sommelier.account.signin.CurrentAccount;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Formats events as server-sent events and ends the stream with the login session. Event ids of replies are
 * {@code <message id>:<offset in the text>}.
 */
@ApplicationScoped
public class EventStreams {

    private static final String HEARTBEAT = "still here";

    private final Sse sse;
    private final ObjectMapper json;
    private final CurrentAccount current;
    private final SignedInStreams signedIn;
    private final Duration heartbeat;

    EventStreams(Sse sse, ObjectMapper json, CurrentAccount current, SignedInStreams signedIn,
            @ConfigProperty(name = "sommelier.stream.heartbeat", defaultValue = "15S") Duration heartbeat) {
        this.sse = sse;
        this.json = json;
        this.current = current;
        this.signedIn = signedIn;
        this.heartbeat = heartbeat;
    }

    Multi<OutboundSseEvent> of(Multi<ReplyFollower.PositionedEvent> reply) {
        return untilSignedOut(reply.map(this::event));
    }

    /** Events without an id, for streams that cannot be resumed. */
    public <T> Multi<OutboundSseEvent> withoutIds(Multi<T> events, Function<T, String> name) {
        return untilSignedOut(events.map(event -> sse.newEventBuilder()
                .name(name.apply(event))
                .data(data(event))
                .build()));
    }

    /** The objects as lines of data without names or ids, then {@code last}; for whoever sends its bytes itself. */
    <T> Multi<byte[]> dataOnly(Multi<T> objects, String last) {
        Multi<byte[]> lines = Multi.createBy().concatenating().streams(
                objects.map(this::data), Multi.createFrom().item(last)).map(line -> bytes("data: " + line));
        return untilSignedOut(lines, bytes(":"), bytes(": " + HEARTBEAT));
    }

    private static byte[] bytes(String line) {
        return (line + "\n\n").getBytes(StandardCharsets.UTF_8);
    }

    private Multi<OutboundSseEvent> untilSignedOut(Multi<OutboundSseEvent> source) {
        return untilSignedOut(source, comment("end"), comment(HEARTBEAT));
    }

    private OutboundSseEvent comment(String text) {
        return sse.newEventBuilder().comment(text).build();
    }

    /** Adds heartbeats, and completes when the login session of the caller ends. */
    private <E> Multi<E> untilSignedOut(Multi<E> source, E end, E beat) {
        Multi<E> events = source.onCompletion().continueWith(end);
        // Proxies close idle connections.
        Multi<E> heartbeats = Multi.createFrom().ticks().every(heartbeat).onOverflow().drop().map(tick -> beat);
        Multi<E> signedOut = signedIn.<E>endOf(current.loginId()).onCompletion().continueWith(end);
        return Multi.createBy().merging().streams(events, heartbeats, signedOut).select().first(event -> event != end);
    }

    private OutboundSseEvent event(ReplyFollower.PositionedEvent item) {
        return sse.newEventBuilder()
                .id(item.position().toString())
                .name(item.event().name())
                .data(data(item.event()))
                .build();
    }

    private String data(Object event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
