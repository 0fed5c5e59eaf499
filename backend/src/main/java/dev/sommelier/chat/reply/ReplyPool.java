package dev.sommelier.chat.reply;

import dev.sommelier.clock.MonotonicClock;
import dev.sommelier.limits.AccountConcurrency;
import dev.sommelier.problem.ProblemException;
import dev.sommelier.problem.ProblemKind;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** The threads that write replies, one for each, bounded in all and for each account; and their graceful shutdown. */
@ApplicationScoped
class ReplyPool {

    private static final Logger LOG = Logger.getLogger(ReplyPool.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
    /** For a reply that was stopped to be stored. */
    private static final Duration STORE_GRACE = Duration.ofSeconds(1);

    private final ExecutorService threads = Executors.newCachedThreadPool(ReplyPool::thread);
    private final ReplyRunner runner;
    private final RunningReplies running;
    private final ReplyWatchers watchers;
    private final ReplySettings settings;
    private final MonotonicClock clock;
    private final Semaphore places;
    private final AccountConcurrency placesOfAccounts;
    private volatile boolean stopping;

    ReplyPool(ReplyRunner runner, RunningReplies running, ReplyWatchers watchers, ReplySettings settings,
            MonotonicClock clock) {
        this.runner = runner;
        this.running = running;
        this.watchers = watchers;
        this.settings = settings;
        this.clock = clock;
        this.places = new Semaphore(settings.atOnce());
        this.placesOfAccounts = new AccountConcurrency(settings.atOncePerAccount());
    }

    /**
     * Stores the beginning of a reply if there is a place for it, and starts writing: nothing is stored that is refused.
     *
     * @param begin a transaction
     * @throws ProblemException 503 when this process writes as many replies as it takes or is about to stop; 429 when the
     *                          account has as many as one may have
     */
    ReplyRef start(UUID accountId, Supplier<StartedReply> begin) {
        acquirePlaces(accountId);
        boolean executing = false;
        try {
            StartedReply reply = begin.get();
            if (reply.toWrite() != null) {
                execute(accountId, reply.toWrite());
                executing = true;
            }
            return reply.ref();
        } finally {
            if (!executing) {
                releasePlaces(accountId);
            }
        }
    }

    private void execute(UUID accountId, PendingReply pending) {
        Reply reply = new Reply(
                pending, () -> watchers.wake(pending.reply().id()), settings.deadline(), clock::nanoTime);
        running.add(reply);
        try {
            threads.execute(() -> {
                try {
                    runner.run(reply);
                } finally {
                    releasePlaces(accountId);
                }
            });
        } catch (RejectedExecutionException | OutOfMemoryError e) {
            // The process began to stop at this very moment, or the system gives no thread.
            reply.stop(Reply.StopReason.SHUTDOWN);
            runner.endStopped(reply);
            throw restarting();
        }
    }

    private void acquirePlaces(UUID accountId) {
        if (stopping) {
            throw restarting();
        }
        if (!placesOfAccounts.tryAcquire(accountId)) {
            throw ProblemException.retryLater(ProblemKind.TOO_MANY_REQUESTS,
                    "Too many replies are being written for you at once. Try again in a moment.", RETRY_AFTER);
        }
        if (!places.tryAcquire()) {
            placesOfAccounts.release(accountId);
            throw ProblemException.retryLater(
                    ProblemKind.UNAVAILABLE, "Too many people are talking at once. Try again in a moment.", RETRY_AFTER);
        }
    }

    private void releasePlaces(UUID accountId) {
        places.release();
        placesOfAccounts.release(accountId);
    }

    private static ProblemException restarting() {
        return ProblemException.retryLater(
                ProblemKind.UNAVAILABLE, "The service is restarting. Try again in a moment.", RETRY_AFTER);
    }

    /** As soon as the process is asked to stop, while it still answers: no reply is begun, late ones are stopped. */
    void refuseNew(@Observes ShutdownDelayInitiatedEvent event) {
        LOG.infof("Stopping: %d replies are being written", running.all().size());
        stopping = true;
        Thread limit = new Thread(this::stopLate, "reply-shutdown");
        limit.setDaemon(true);
        limit.start();
    }

    private void stopLate() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(settings.shutdownLimit().toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warnf("Stopping %d replies", running.all().size());
                running.all().forEach(reply -> reply.stop(Reply.StopReason.SHUTDOWN));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The server waits for streams; this waits for replies that nobody reads, before the database goes. */
    void awaitStored(@Observes ShutdownEvent event) throws InterruptedException {
        threads.shutdown();
        threads.awaitTermination(settings.shutdownLimit().plus(STORE_GRACE).toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "reply");
        thread.setDaemon(true);
        return thread;
    }
}
