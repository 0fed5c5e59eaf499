package dev.sommelier.chat.stream;

import dev.sommelier.account.signin.LoginEndListener;
import dev.sommelier.account.signin.SignIns;
import dev.sommelier.notices.NoticeListener;
import dev.sommelier.notices.Notices;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/**
 * Ends open streams together with the sign-in they were opened by, on every replica: at once by a notice, and because
 * notices get lost, by looking every second. A sign-in that could not be looked up for 5 s is taken for ended.
 */
@ApplicationScoped
public class SignedInStreams implements LoginEndListener, NoticeListener {

    static final Duration LONGEST_DOUBT = Duration.ofSeconds(5);

    private static final Logger LOG = Logger.getLogger(SignedInStreams.class);
    private static final String TOPIC = "sign-in-ended";
    private static final Duration LOOKS = Duration.ofSeconds(1);

    private final Map<UUID, OpenStreams> open = new ConcurrentHashMap<>();
    private final AtomicBoolean looking = new AtomicBoolean();
    private final Notices notices;
    private final SignIns signIns;
    private final Vertx vertx;
    private final LongSupplier ticks;
    private long timer;
    private volatile boolean inDoubt;

    @Inject
    SignedInStreams(Notices notices, SignIns signIns, Vertx vertx) {
        this(notices, signIns, vertx, System::nanoTime);
    }

    /**
     * @param ticks in nanoseconds, only going forward
     */
    SignedInStreams(Notices notices, SignIns signIns, Vertx vertx, LongSupplier ticks) {
        this.notices = notices;
        this.signIns = signIns;
        this.vertx = vertx;
        this.ticks = ticks;
    }

    /**
     * @param knownAt when the sign-in was last known to be alive, in ticks
     */
    private record OpenStreams(Set<MultiEmitter<?>> emitters, long knownAt) {

        OpenStreams alive(long at) {
            return new OpenStreams(emitters, at - knownAt > 0 ? at : knownAt);
        }
    }

    void start(@Observes StartupEvent event) {
        timer = vertx.setPeriodic(LOOKS.toMillis(), id -> Infrastructure.getDefaultWorkerPool().execute(this::look));
    }

    void stop(@Observes ShutdownEvent event) {
        vertx.cancelTimer(timer);
    }

    /** Emits nothing, and completes when the sign-in is over. */
    <T> Multi<T> endOf(UUID loginId) {
        return Multi.createFrom().emitter(emitter -> {
            emitter.onTermination(() -> remove(loginId, emitter));
            add(loginId, emitter);
            // It may have ended since the call was let in.
            Infrastructure.getDefaultWorkerPool().execute(() -> check(Set.of(loginId)));
        }, BackPressureStrategy.DROP);
    }

    private void add(UUID loginId, MultiEmitter<?> emitter) {
        open.compute(loginId, (id, others) -> {
            Set<MultiEmitter<?>> all = others == null ? ConcurrentHashMap.newKeySet() : others.emitters();
            all.add(emitter);
            // Whoever opens a stream has just been let in.
            return new OpenStreams(all, ticks.getAsLong());
        });
    }

    private void remove(UUID loginId, MultiEmitter<?> emitter) {
        open.computeIfPresent(loginId, (id, all) -> {
            all.emitters().remove(emitter);
            return all.emitters().isEmpty() ? null : all;
        });
    }

    private void end(UUID loginId) {
        OpenStreams ending = open.get(loginId);
        if (ending != null) {
            Set.copyOf(ending.emitters()).forEach(MultiEmitter::complete);
        }
    }

    /** Looks up the sign-ins of all open streams; those that have been in doubt for too long end. */
    void look() {
        endDoubtful();
        // One that waits for the database is not joined by more.
        if (!open.isEmpty() && looking.compareAndSet(false, true)) {
            try {
                check(Set.copyOf(open.keySet()));
            } finally {
                looking.set(false);
            }
        }
    }

    private void check(Set<UUID> loginIds) {
        long begun = ticks.getAsLong();
        try {
            signIns.endedOf(loginIds).forEach(this::end);
            loginIds.forEach(id -> open.computeIfPresent(id, (same, streams) -> streams.alive(begun)));
            inDoubt = false;
        } catch (RuntimeException e) {
            if (!inDoubt) {
                LOG.warnf("The sign-ins of open streams cannot be looked up: %s", e.getMessage());
            }
            inDoubt = true;
        }
    }

    private void endDoubtful() {
        long longAgo = ticks.getAsLong() - LONGEST_DOUBT.toNanos();
        if (inDoubt || looking.get()) {
            open.forEach((id, streams) -> {
                if (streams.knownAt() - longAgo < 0) {
                    end(id);
                }
            });
        }
    }

    @Override
    public void ended(UUID accountId, List<UUID> loginIds) {
        // One by one: there may be more than a notice can hold.
        loginIds.forEach(login -> notices.send(TOPIC, login.toString()));
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void heard(String loginId) {
        end(UUID.fromString(loginId));
    }
}
