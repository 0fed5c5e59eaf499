package dev.sommelier.lifecycle;

import dev.sommelier.chat.session.LifecycleEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Records lifecycle events, and can make a transaction fail. */
@ApplicationScoped
public class RecordingLifecycle {

    private final Map<LifecycleEvent, AtomicInteger> received = new ConcurrentHashMap<>();
    private volatile LifecycleEvent failure;

    void beforeSuccess(@Observes LifecycleEvent event) {
        if (event.equals(failure)) {
            failure = null;
            throw new IllegalStateException("on purpose");
        }
    }

    void afterSuccess(@Observes(during = TransactionPhase.AFTER_SUCCESS) LifecycleEvent event) {
        received.computeIfAbsent(event, it -> new AtomicInteger()).incrementAndGet();
    }

    /** Fails the next transaction that fires this event. */
    void failAt(LifecycleEvent event) {
        failure = event;
    }

    int times(LifecycleEvent event) {
        return received.getOrDefault(event, new AtomicInteger()).get();
    }

    /** How often any of these sessions was closed. */
    long closed(Collection<UUID> sessions, LifecycleEvent.CloseReason reason) {
        return sessions.stream().mapToInt(id -> times(new LifecycleEvent.Closed(id, reason))).sum();
    }
}
