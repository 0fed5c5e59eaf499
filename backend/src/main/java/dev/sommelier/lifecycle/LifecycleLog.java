package dev.sommelier.lifecycle;

import dev.sommelier.chat.session.LifecycleEvent;
import dev.sommelier.chat.session.LifecycleEvent.CloseReason;
import dev.sommelier.chat.session.LifecycleEvent.DeleteReason;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Locale;
import org.jboss.logging.Logger;

/** Logs and counts closes, deletions and interruptions after their commit; ids and reasons only, never content. */
@Startup
@ApplicationScoped
class LifecycleLog {

    private static final Logger LOG = Logger.getLogger(LifecycleLog.class);

    private final MeterRegistry registry;
    private final Counter interrupted;

    LifecycleLog(MeterRegistry registry) {
        this.registry = registry;
        interrupted = Counter.builder("sommelier.replies.interrupted")
                .description("Replies whose process was gone")
                .register(registry);
        // Register all counters at start, so that 0 differs from "not measured".
        for (CloseReason reason : CloseReason.values()) {
            closed(reason);
        }
        for (DeleteReason reason : DeleteReason.values()) {
            deleted(reason);
        }
    }

    void record(@Observes(during = TransactionPhase.AFTER_SUCCESS) LifecycleEvent event) {
        if (event instanceof LifecycleEvent.Closed it) {
            LOG.infof("Session %s closed: %s", it.sessionId(), tagValue(it.reason()));
            closed(it.reason()).increment();
        } else if (event instanceof LifecycleEvent.Deleted it) {
            LOG.infof("Session %s deleted: %s", it.sessionId(), tagValue(it.reason()));
            deleted(it.reason()).increment();
        } else if (event instanceof LifecycleEvent.Interrupted it) {
            LOG.infof("Reply %s of session %s interrupted: its process is gone", it.messageId(), it.sessionId());
            interrupted.increment();
        }
    }

    private Counter closed(CloseReason reason) {
        return Counter.builder("sommelier.sessions.closed")
                .description("Sessions that became read-only")
                .tag("reason", tagValue(reason))
                .register(registry);
    }

    private Counter deleted(DeleteReason reason) {
        return Counter.builder("sommelier.sessions.deleted")
                .description("Sessions deleted with their messages")
                .tag("reason", tagValue(reason))
                .register(registry);
    }

    private static String tagValue(Enum<?> reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }
}
