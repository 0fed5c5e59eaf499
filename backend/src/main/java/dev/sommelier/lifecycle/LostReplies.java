package dev.sommelier.lifecycle;

import dev.sommelier.chat.reply.AbandonedReplies;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Marks replies as interrupted whose process is gone. */
@Singleton
class LostReplies extends Sweep {

    private final AbandonedReplies sessions;

    @Inject
    LostReplies(LifecycleSettings settings, AbandonedReplies sessions) {
        super(settings);
        this.sessions = sessions;
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
        workOffRows(sessions::interruptAbandoned);
    }
}
