package dev.sommelier.chat.reply;

import dev.sommelier.chat.exchange.PendingReply;
import dev.sommelier.chat.exchange.ReplyRef;
import dev.sommelier.chat.exchange.ReplySettings;
import dev.sommelier.chat.exchange.StartedReply;
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

/** Runs replies on one thread each, with limits per process and per account, and stops them at shutdown. */
@ApplicationScoped
class ReplyPool {

    private static final Logger LOG = Logger.getLogger(ReplyPool.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
    /** Time to store a reply that was stopped at shutdown. */
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
     * Acquires a place, runs the transaction that starts the reply, and writes the reply on a thread of its own. Nothing
     * is stored when there is no place.
     *
     * @param begin the transaction
     * @throws ProblemException 503 when the process is at its limit or shutting down; 429 when the account is at its limit
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
            // The pool was shut down just now, or no thread could be created.
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

    /**
     * Shutdown begins while the server still answers: refuses new replies and stops those still running after the limit.
     */
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

    /**
     * Before the datasource closes, waits for replies without an open stream; the HTTP server waits only for those with
     * one.
     */
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
