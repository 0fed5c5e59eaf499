package dev.sommelier.chat.reply;

import dev.sommelier.chat.exchange.ReplySettings;
import dev.sommelier.problem.DatabaseFaults;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Periodically stores the texts of running replies with one statement, renews their leases, reads stop requests, and
 * enforces the deadline.
 */
@ApplicationScoped
class ReplyFlusher {

    private static final Logger LOG = Logger.getLogger(ReplyFlusher.class);
    /** At most 100: their ids have to fit into one notice. */
    private static final int BATCH = 100;
    private static final int RENEWALS_PER_LEASE = 3;
    /** Time after the deadline for the sommelier to notice the stop; then the reply is ended without waiting for it. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final ScheduledExecutorService timer =
            Executors.newScheduledThreadPool(2, work -> new Thread(work, "reply-flusher"));

    private final RunningReplies running;
    private final ReplyRunner runner;
    private final ReplyDraftStore store;
    private final ReplySettings settings;
    private final Clock clock;

    ReplyFlusher(RunningReplies running, ReplyRunner runner, ReplyDraftStore store, ReplySettings settings, Clock clock) {
        this.running = running;
        this.runner = runner;
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        long pause = settings.flush().toMillis();
        timer.scheduleWithFixedDelay(this::flush, pause, pause, TimeUnit.MILLISECONDS);
        // On a second thread: a flush blocks while the database is unreachable.
        timer.scheduleWithFixedDelay(this::endOverdue, pause, pause, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    void endOverdue() {
        for (Reply reply : running.all()) {
            if (reply.isOverdue(Duration.ZERO)) {
                reply.stop(Reply.StopReason.DEADLINE);
            }
            if (reply.isOverdue(GRACE)) {
                Infrastructure.getDefaultWorkerPool().execute(() -> runner.endStopped(reply));
            }
        }
    }

    void flush() {
        Instant now = clock.instant();
        Duration renewEvery = settings.lease().dividedBy(RENEWALS_PER_LEASE);
        List<Reply.Draft> drafts = running.all().stream()
                .flatMap(reply -> reply.unflushed(now, renewEvery).stream())
                .toList();
        for (int from = 0; from < drafts.size(); from += BATCH) {
            tryToStore(drafts.subList(from, Math.min(drafts.size(), from + BATCH)));
        }
    }

    /** Falls back to single drafts, so that one that cannot be stored does not block the others of its batch. */
    private void tryToStore(List<Reply.Draft> drafts) {
        try {
            store(drafts);
        } catch (RuntimeException e) {
            if (drafts.size() > 1 && !DatabaseFaults.isUnavailable(e)) {
                drafts.forEach(draft -> tryToStore(List.of(draft)));
            } else {
                // Retried with the next flush, or stored at the end of the reply.
                LOG.debugf(e, "%d growing replies could not be stored", drafts.size());
            }
        }
    }

    private void store(List<Reply.Draft> drafts) {
        Map<UUID, Boolean> stored = store.update(drafts);
        List<Reply.Draft> missed = new ArrayList<>();
        for (Reply.Draft draft : drafts) {
            Boolean stopRequested = stored.get(draft.messageId());
            if (stopRequested == null) {
                missed.add(draft);
            } else {
                running.find(draft.messageId()).ifPresent(reply -> reply.flushed(draft));
                if (stopRequested) {
                    stop(draft.messageId(), Reply.StopReason.REQUESTED);
                }
            }
        }
        if (!missed.isEmpty()) {
            // Stop lost replies: they cost tokens and nobody will read them.
            store.findLost(missed).forEach(id -> stop(id, Reply.StopReason.LOST));
        }
    }

    private void stop(UUID messageId, Reply.StopReason reason) {
        running.find(messageId).ifPresent(reply -> reply.stop(reason));
    }
}
