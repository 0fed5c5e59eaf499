package dev.sommelier.chat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The replies of this process whose readers are to hear the session's title, which comes a little later if at all. */
@ApplicationScoped
class AwaitedTitles {

    private final Map<UUID, Set<LiveReply>> bySession = new ConcurrentHashMap<>();

    @Inject
    SessionNamer namer;

    /** How long a stream stays open after its reply for the title. */
    @ConfigProperty(name = "sommelier.stream.title-wait", defaultValue = "10S")
    Duration longest;

    /** Before a reply ends, so that not even the quickest title is missed. */
    void expect(PendingReply pending, LiveReply live) {
        if (pending.userMessage() != null && namer.willName()) {
            live.awaitTitle();
            bySession.compute(pending.sessionId(), (id, others) -> {
                Set<LiveReply> replies = others == null ? ConcurrentHashMap.newKeySet() : others;
                replies.add(live);
                return replies;
            });
        }
    }

    /** After its end: waits for a while if a title is to come. */
    void await(PendingReply pending, LiveReply live) {
        if (isToBeTitled(live)) {
            Executor later = CompletableFuture.delayedExecutor(longest.toMillis(), TimeUnit.MILLISECONDS);
            later.execute(() -> letGo(pending.sessionId(), live));
        } else {
            letGo(pending.sessionId(), live);
        }
    }

    void titled(UUID sessionId, ReplyEvent.Titled event) {
        of(sessionId).forEach(live -> {
            live.titled(event);
            letGo(sessionId, live);
        });
    }

    /** For now; a reply that has not ended yet will ask for a title once more. */
    void giveUp(UUID sessionId) {
        of(sessionId).stream()
                .filter(live -> live.end().toCompletableFuture().isDone())
                .forEach(live -> letGo(sessionId, live));
    }

    private static boolean isToBeTitled(LiveReply live) {
        return live.end().toCompletableFuture().getNow(null) instanceof ReplyEvent.Completed completed
                && completed.message().status() == MessageStatus.COMPLETE
                && completed.session().titleSource() == TitleSource.DATE;
    }

    private Set<LiveReply> of(UUID sessionId) {
        return Set.copyOf(bySession.getOrDefault(sessionId, Set.of()));
    }

    private void letGo(UUID sessionId, LiveReply live) {
        live.awaitNoTitle();
        bySession.computeIfPresent(sessionId, (id, replies) -> {
            replies.remove(live);
            return replies.isEmpty() ? null : replies;
        });
    }
}
