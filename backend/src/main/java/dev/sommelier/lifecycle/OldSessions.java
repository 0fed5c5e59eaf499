package dev.sommelier.lifecycle;

import dev.sommelier.chat.SessionUpkeep;
import dev.sommelier.jobs.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Deletes sessions that are kept no longer. */
@ApplicationScoped
class OldSessions implements RecurringJob {

    @Inject
    SessionUpkeep sessions;

    @Inject
    Batches batches;

    @Inject
    LifecycleSettings settings;

    @Override
    public String name() {
        return "delete-old-sessions";
    }

    @Override
    public Duration every() {
        return settings.deleteEvery();
    }

    @Override
    public void run() {
        batches.work(sessions::deleteUnread);
        batches.work(sessions::deleteOld);
    }
}
