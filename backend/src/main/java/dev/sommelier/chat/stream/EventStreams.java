package dev.sommelier.chat.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sommelier.account.signin.CurrentAccount;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Formats events as server-sent events and ends the stream with the login session. Event ids of replies are
 * {@code <message id>:<offset in the text>}.
 */
@ApplicationScoped
public class EventStreams {

    @Context
    Sse sse;

    private final ObjectMapper json;
    private final CurrentAccount current;
    private final SignedInStreams signedIn;
    private final Duration heartbeat;

    EventStreams(ObjectMapper json, CurrentAccount current, SignedInStreams signedIn,
            @ConfigProperty(name = "sommelier.stream.heartbeat", defaultValue = "15S") Duration heartbeat) {
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

    /** Adds heartbeats, and completes when the login session of the caller ends. */
    private Multi<OutboundSseEvent> untilSignedOut(Multi<OutboundSseEvent> source) {
        OutboundSseEvent end = sse.newEventBuilder().comment("end").build();
        Multi<OutboundSseEvent> events = source.onCompletion().continueWith(end);
        // Proxies close idle connections.
        Multi<OutboundSseEvent> heartbeats = Multi.createFrom().ticks().every(heartbeat).onOverflow().drop()
                .map(tick -> sse.newEventBuilder().comment("still here").build());
        Multi<OutboundSseEvent> signedOut =
                signedIn.<OutboundSseEvent>endOf(current.loginId()).onCompletion().continueWith(end);
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
