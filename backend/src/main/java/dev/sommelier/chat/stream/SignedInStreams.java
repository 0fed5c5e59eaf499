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
 * Ends open streams when their login session ends, on every replica: by a notice at once, and by a lookup every second,
 * because notices can be lost. A login session that could not be confirmed for 5 s counts as ended.
 */
@ApplicationScoped
public class SignedInStreams implements LoginEndListener, NoticeListener {

    static final Duration MAX_UNCONFIRMED = Duration.ofSeconds(5);

    private static final Logger LOG = Logger.getLogger(SignedInStreams.class);
    private static final String TOPIC = "sign-in-ended";
    private static final Duration CHECK_INTERVAL = Duration.ofSeconds(1);

    private final Map<UUID, OpenStreams> open = new ConcurrentHashMap<>();
    private final AtomicBoolean checking = new AtomicBoolean();
    private final Notices notices;
    private final SignIns signIns;
    private final Vertx vertx;
    private final LongSupplier ticks;
    private long timer;
    private volatile boolean lookupFailing;

    @Inject
    SignedInStreams(Notices notices, SignIns signIns, Vertx vertx) {
        this(notices, signIns, vertx, System::nanoTime);
    }

    /**
     * @param ticks monotonic clock, in nanoseconds
     */
    SignedInStreams(Notices notices, SignIns signIns, Vertx vertx, LongSupplier ticks) {
        this.notices = notices;
        this.signIns = signIns;
        this.vertx = vertx;
        this.ticks = ticks;
    }

    /**
     * @param confirmedAt when the login session was last confirmed, in ticks
     */
    private record OpenStreams(Set<MultiEmitter<?>> emitters, long confirmedAt) {

        OpenStreams confirmed(long at) {
            return new OpenStreams(emitters, at - confirmedAt > 0 ? at : confirmedAt);
        }
    }

    void start(@Observes StartupEvent event) {
        timer = vertx.setPeriodic(
                CHECK_INTERVAL.toMillis(), id -> Infrastructure.getDefaultWorkerPool().execute(this::checkAll));
    }

    void stop(@Observes ShutdownEvent event) {
        vertx.cancelTimer(timer);
    }

    /** Emits nothing, and completes when the login session ends. */
    <T> Multi<T> endOf(UUID loginId) {
        return Multi.createFrom().emitter(emitter -> {
            emitter.onTermination(() -> remove(loginId, emitter));
            add(loginId, emitter);
            // It may have ended after the request was authenticated.
            Infrastructure.getDefaultWorkerPool().execute(() -> check(Set.of(loginId)));
        }, BackPressureStrategy.DROP);
    }

    private void add(UUID loginId, MultiEmitter<?> emitter) {
        open.compute(loginId, (id, others) -> {
            Set<MultiEmitter<?>> all = others == null ? ConcurrentHashMap.newKeySet() : others.emitters();
            all.add(emitter);
            // The request was authenticated just now.
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

    /** Looks up the login sessions of all open streams, and ends those unconfirmed for too long. */
    void checkAll() {
        endUnknown();
        // At most one lookup at a time, however long it waits for the database.
        if (!open.isEmpty() && checking.compareAndSet(false, true)) {
            try {
                check(Set.copyOf(open.keySet()));
            } finally {
                checking.set(false);
            }
        }
    }

    private void check(Set<UUID> loginIds) {
        long checkedAt = ticks.getAsLong();
        try {
            signIns.endedOf(loginIds).forEach(this::end);
            loginIds.forEach(id -> open.computeIfPresent(id, (same, streams) -> streams.confirmed(checkedAt)));
            lookupFailing = false;
        } catch (RuntimeException e) {
            if (!lookupFailing) {
                LOG.warnf("The sign-ins of open streams cannot be looked up: %s", e.getMessage());
            }
            lookupFailing = true;
        }
    }

    private void endUnknown() {
        long oldestAllowed = ticks.getAsLong() - MAX_UNCONFIRMED.toNanos();
        if (lookupFailing || checking.get()) {
            open.forEach((id, streams) -> {
                if (streams.confirmedAt() - oldestAllowed < 0) {
                    end(id);
                }
            });
        }
    }

    @Override
    public void ended(UUID accountId, List<UUID> loginIds) {
        // One notice each: a list could exceed the size limit of a notice.
        loginIds.forEach(login -> notices.send(TOPIC, login.toString()));
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void onNotice(String loginId) {
        end(UUID.fromString(loginId));
    }
}
