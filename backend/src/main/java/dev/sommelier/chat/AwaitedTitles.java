package dev.sommelier.chat;

import dev.sommelier.notices.NoticeListener;
import dev.sommelier.notices.Notices;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The replies of this process whose readers are to hear the session's title, which comes a little later if at all. */
@ApplicationScoped
class AwaitedTitles implements NoticeListener {

    static final String TOPIC = "title";
    private static final String GIVEN = "given";
    private static final String NOT_YET = "not-yet";

    private final Map<UUID, Set<LiveReply>> bySession = new ConcurrentHashMap<>();

    @Inject
    SessionNamer namer;

    @Inject
    Notices notices;

    @Inject
    ChatSessionRepository sessions;

    @Inject
    OneByOne turns;

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

    /** Tells all replicas, in the caller's transaction, that a session has got its title. */
    void tellGiven(UUID sessionId) {
        notices.send(TOPIC, sessionId + " " + GIVEN);
    }

    /** Tells all replicas that none comes for now; a reply that has not ended yet will ask for a title once more. */
    void tellNotYet(UUID sessionId) {
        notices.send(TOPIC, sessionId + " " + NOT_YET);
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void heard(String payload) {
        String[] parts = payload.split(" ");
        UUID sessionId = UUID.fromString(parts[0]);
        if (of(sessionId).isEmpty()) {
            return;
        }
        turns.run(sessionId, () -> {
            if (parts[1].equals(GIVEN)) {
                titled(sessionId);
            } else {
                untitled(sessionId);
            }
        });
    }

    private void untitled(UUID sessionId) {
        of(sessionId).stream()
                .filter(live -> live.end().toCompletableFuture().isDone())
                .forEach(live -> letGo(sessionId, live));
    }

    private void titled(UUID sessionId) {
        Optional<ReplyEvent.Titled> event = QuarkusTransaction.requiringNew().call(() -> sessions.findTitle(sessionId));
        of(sessionId).forEach(live -> {
            event.ifPresent(live::titled);
            letGo(sessionId, live);
        });
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
