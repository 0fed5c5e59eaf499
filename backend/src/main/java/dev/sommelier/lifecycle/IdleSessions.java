package dev.sommelier.lifecycle;

import dev.sommelier.chat.SessionUpkeep;
import dev.sommelier.jobs.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Closes sessions in which nobody has written for too long. */
@ApplicationScoped
class IdleSessions implements RecurringJob {

    @Inject
    SessionUpkeep sessions;

    @Inject
    Batches batches;

    @Inject
    LifecycleSettings settings;

    @Override
    public String name() {
        return "close-idle-sessions";
    }

    @Override
    public Duration every() {
        return settings.closeEvery();
    }

    @Override
    public void run() {
        batches.work(sessions::closeIdle);
    }
}
