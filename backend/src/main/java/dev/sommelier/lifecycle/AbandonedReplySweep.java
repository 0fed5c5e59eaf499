package dev.sommelier.lifecycle;

import dev.sommelier.chat.exchange.AbandonedReplies;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Interrupts replies whose process is gone. */
@Singleton
class AbandonedReplySweep extends Sweep {

    private final AbandonedReplies replies;

    @Inject
    AbandonedReplySweep(LifecycleSettings settings, AbandonedReplies replies) {
        super(settings);
        this.replies = replies;
    }

    @Override
    public String name() {
        return "interrupt-lost-replies";
    }

    @Override
    public Duration every() {
        return settings.repairEvery();
    }

    @Override
    public void run() {
        runBatchesIsolatingFailures(replies::interruptAbandoned);
    }
}
