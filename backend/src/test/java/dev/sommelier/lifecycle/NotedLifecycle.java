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

/** What tests hear of sessions, and a way to let a sweep fail in the middle. */
@ApplicationScoped
public class NotedLifecycle {

    private final Map<LifecycleEvent, AtomicInteger> heard = new ConcurrentHashMap<>();
    private volatile LifecycleEvent failure;

    void beforeSuccess(@Observes LifecycleEvent event) {
        if (event.equals(failure)) {
            failure = null;
            throw new IllegalStateException("on purpose");
        }
    }

    void afterSuccess(@Observes(during = TransactionPhase.AFTER_SUCCESS) LifecycleEvent event) {
        heard.computeIfAbsent(event, it -> new AtomicInteger()).incrementAndGet();
    }

    /** Lets the next transaction fail that fires this event. */
    void failAt(LifecycleEvent event) {
        failure = event;
    }

    int times(LifecycleEvent event) {
        return heard.getOrDefault(event, new AtomicInteger()).get();
    }

    /** How often any session of these was closed. */
    long closed(Collection<UUID> sessions, LifecycleEvent.CloseReason reason) {
        return sessions.stream().mapToInt(id -> times(new LifecycleEvent.Closed(id, reason))).sum();
    }
}
