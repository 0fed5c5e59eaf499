package dev.sommelier.chat;

import dev.sommelier.problem.ProblemException;
import dev.sommelier.problem.ProblemKind;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The replies being written in this process, each on a thread of its own. */
@ApplicationScoped
class ReplyPool {

    private static final Logger LOG = Logger.getLogger(ReplyPool.class);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(5);
    private static final int IDLE_THREAD_SECONDS = 60;

    private final Map<UUID, LiveReply> running = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor threads;
    private final Duration shutdownLimit;

    @Inject
    ReplyRunner runner;

    ReplyPool(
            @ConfigProperty(name = "sommelier.reply.at-once", defaultValue = "200") int atOnce,
            @ConfigProperty(name = "sommelier.reply.shutdown-limit", defaultValue = "8S") Duration shutdownLimit) {
        // No queue: a reply starts at once or is refused, so nobody waits without a sign of life.
        this.threads = new ThreadPoolExecutor(
                0, atOnce, IDLE_THREAD_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), ReplyPool::thread);
        this.shutdownLimit = shutdownLimit;
    }

    /**
     * Starts writing.
     *
     * @throws ProblemException 503 when as many replies as this process takes are being written
     */
    LiveReply start(PendingReply pending) {
        LiveReply live = new LiveReply(pending.messageId());
        running.put(pending.messageId(), live);
        try {
            threads.execute(() -> {
                try {
                    runner.run(pending, live);
                } finally {
                    running.remove(pending.messageId());
                }
            });
        } catch (RejectedExecutionException e) {
            running.remove(pending.messageId());
            runner.refuse(pending);
            throw ProblemException.retryLater(
                    ProblemKind.UNAVAILABLE, "Too many people are talking at once. Try again in a moment.", TRY_AGAIN);
        }
        return live;
    }

    Optional<LiveReply> find(UUID messageId) {
        return Optional.ofNullable(running.get(messageId));
    }

    /** Lets running replies end, and stops those that take too long, which keeps what they said. */
    void drain(@Observes ShutdownEvent event) throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(shutdownLimit.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warnf("Stopping %d replies", running.size());
            running.values().forEach(LiveReply::stop);
            threads.awaitTermination(1, TimeUnit.SECONDS);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "reply");
        thread.setDaemon(true);
        return thread;
    }
}
