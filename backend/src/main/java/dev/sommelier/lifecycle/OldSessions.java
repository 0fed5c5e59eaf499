package dev.sommelier.lifecycle;

import dev.sommelier.chat.session.SessionUpkeep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Deletes sessions that are kept no longer. */
@ApplicationScoped
class OldSessions extends Sweep {

    private final SessionUpkeep sessions;

    @Inject
    OldSessions(LifecycleSettings settings, SessionUpkeep sessions) {
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
        workOffRows(sessions::deleteUnread);
        workOffRows(sessions::deleteOld);
    }
}
