package dev.sommelier.chat;

import dev.sommelier.problem.ProblemException;
import dev.sommelier.problem.ProblemKind;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** The replies being written in this process, each on a thread of its own. */
@ApplicationScoped
class ReplyPool {

    private static final Logger LOG = Logger.getLogger(ReplyPool.class);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(5);
    /** For a stopped reply to be stored. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(1);

    private final Map<UUID, LiveReply> running = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(ReplyPool::thread);
    private final Semaphore places;
    private final Duration shutdownLimit;
    private volatile boolean stopping;

    @Inject
    ReplyRunner runner;

    ReplyPool(ReplySettings settings) {
        this.places = new Semaphore(settings.atOnce());
        this.shutdownLimit = settings.shutdownLimit();
    }

    /**
     * Stores what begins a reply, if there is a place for it, and starts writing: nobody waits without a sign of life,
     * and nothing is stored that is refused.
     *
     * @throws ProblemException 503 when as many replies as this process takes are being written
     */
    LiveReply start(Supplier<PendingReply> begin) {
        return startIfAny(() -> Optional.of(begin.get())).orElseThrow();
    }

    /** The same for a beginning that may find that there is nothing to begin. */
    Optional<LiveReply> startIfAny(Supplier<Optional<PendingReply>> begin) {
        if (stopping) {
            throw restarting();
        }
        if (!places.tryAcquire()) {
            throw ProblemException.retryLater(
                    ProblemKind.UNAVAILABLE, "Too many people are talking at once. Try again in a moment.", TRY_AGAIN);
        }
        try {
            Optional<LiveReply> live = begin.get().map(this::begin);
            if (live.isEmpty()) {
                places.release();
            }
            return live;
        } catch (RuntimeException e) {
            places.release();
            throw e;
        }
    }

    private static ProblemException restarting() {
        return ProblemException.retryLater(
                ProblemKind.UNAVAILABLE, "The service is restarting. Try again in a moment.", TRY_AGAIN);
    }

    private LiveReply begin(PendingReply pending) {
        LiveReply live = new LiveReply(pending);
        running.put(pending.messageId(), live);
        try {
            threads.execute(() -> write(pending, live));
        } catch (RejectedExecutionException e) {
            // It was let in at the very moment in which the process began to stop.
            running.remove(pending.messageId(), live);
            runner.abandon(pending, live);
            throw restarting();
        }
        return live;
    }

    private void write(PendingReply pending, LiveReply live) {
        try {
            runner.run(pending, live);
        } finally {
            running.remove(pending.messageId(), live);
            places.release();
        }
    }

    Collection<LiveReply> running() {
        return running.values();
    }

    Optional<LiveReply> find(UUID messageId) {
        return Optional.ofNullable(running.get(messageId));
    }

    void refuseNew() {
        stopping = true;
    }

    /** Lets running replies end, and stops those that take too long, which keeps what they said. */
    void stopLate() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(shutdownLimit.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warnf("Stopping %d replies", running.size());
                running.values().forEach(LiveReply::stop);
                threads.awaitTermination(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Also replies nobody reads any more, for which the server does not wait, are stored before the database goes. */
    void drain(@Observes ShutdownEvent event) throws InterruptedException {
        threads.shutdown();
        threads.awaitTermination(shutdownLimit.plus(LAST_WORDS).toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "reply");
        thread.setDaemon(true);
        return thread;
    }
}
