package dev.sommelier.lifecycle;

import dev.sommelier.chat.SessionUpkeep;
import dev.sommelier.jobs.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Marks replies as interrupted whose process is gone. */
@ApplicationScoped
class LostReplies implements RecurringJob {

    @Inject
    SessionUpkeep sessions;

    @Inject
    Batches batches;

    @Inject
    LifecycleSettings settings;

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
        batches.work(sessions::interruptAbandoned);
    }
}
