package dev.sommelier.lifecycle;

import dev.sommelier.chat.upkeep.SessionUpkeep;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Deletes sessions past their retention, and unread ones after a day. */
@Singleton
class OldSessionSweep extends Sweep {

    private final SessionUpkeep sessions;

    @Inject
    OldSessionSweep(LifecycleSettings settings, SessionUpkeep sessions) {
        super(settings);
        this.sessions = sessions;
    }

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
        runBatchesIsolatingFailures(sessions::deleteUnread);
        runBatchesIsolatingFailures(sessions::deleteOld);
    }
}
