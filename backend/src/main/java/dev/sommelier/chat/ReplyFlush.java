package dev.sommelier.chat;

import dev.sommelier.problem.DatabaseFaults;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
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

/** Stores the growing texts of this process a few times a second, and hears which of them are to be stopped. */
@ApplicationScoped
class ReplyFlush {

    private static final Logger LOG = Logger.getLogger(ReplyFlush.class);
    /** Their ids fit into one notice. */
    private static final int AT_ONCE = 100;
    private static final int SIGNS_IN_A_LEASE = 3;

    private final ScheduledExecutorService clockwork =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "reply-flush"));

    @Inject
    ReplyPool pool;

    @Inject
    ReplyStore store;

    @Inject
    ReplySettings settings;

    @Inject
    Clock clock;

    void start(@Observes StartupEvent event) {
        long pause = settings.flush().toMillis();
        clockwork.scheduleWithFixedDelay(this::flush, pause, pause, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        clockwork.shutdownNow();
    }

    void flush() {
        Instant now = clock.instant();
        Duration signEvery = settings.lease().dividedBy(SIGNS_IN_A_LEASE);
        List<LiveReply.Draft> drafts = pool.running().stream()
                .flatMap(live -> live.unflushed(now, signEvery).stream())
                .toList();
        for (int from = 0; from < drafts.size(); from += AT_ONCE) {
            tryToStore(drafts.subList(from, Math.min(drafts.size(), from + AT_ONCE)));
        }
    }

    /** One that cannot be stored keeps none of the others from it. */
    private void tryToStore(List<LiveReply.Draft> drafts) {
        try {
            store(drafts);
        } catch (RuntimeException e) {
            if (drafts.size() > 1 && !DatabaseFaults.isUnavailable(e)) {
                drafts.forEach(draft -> tryToStore(List.of(draft)));
            } else {
                // What could not be stored now is stored with the next look, or at the end of the reply.
                LOG.warnf("%d growing replies wait to be stored: %s", drafts.size(), e.getClass().getSimpleName());
            }
        }
    }

    private void store(List<LiveReply.Draft> drafts) {
        Map<UUID, Boolean> stored = store.flush(drafts);
        List<LiveReply.Draft> missed = new ArrayList<>();
        for (LiveReply.Draft draft : drafts) {
            Boolean stop = stored.get(draft.messageId());
            if (stop == null) {
                missed.add(draft);
            } else {
                pool.find(draft.messageId()).ifPresent(live -> live.flushed(draft));
                if (stop) {
                    stop(draft.messageId());
                }
            }
        }
        if (!missed.isEmpty()) {
            // Nobody is to hear, or pay for, the rest of what is gone.
            store.goneOf(missed).forEach(this::stop);
        }
    }

    private void stop(UUID messageId) {
        pool.find(messageId).ifPresent(LiveReply::stop);
    }
}
