package dev.sommelier.lifecycle;

import dev.sommelier.chat.upkeep.SessionUpkeep;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Closes sessions that have passed the idle limit. */
@Singleton
class IdleSessionSweep extends Sweep {

    private final SessionUpkeep sessions;

    @Inject
    IdleSessionSweep(LifecycleSettings settings, SessionUpkeep sessions) {
        super(settings);
        this.sessions = sessions;
    }

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
        runBatchesIsolatingFailures(sessions::closeIdle);
    }
}
