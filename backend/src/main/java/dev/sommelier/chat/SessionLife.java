package dev.sommelier.chat;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;

/** The one place that knows whether a session is active, and until when. */
@Singleton
public class SessionLife {

    private final Clock clock;
    private final SessionSettings settings;

    public SessionLife(Clock clock, SessionSettings settings) {
        this.clock = clock;
        this.settings = settings;
    }

    /** Not closed, and the last message is younger than the idle limit, at this instant. */
    public boolean isActive(ChatSession session) {
        return session.closedAt() == null && clock.instant().isBefore(idleEnd(session));
    }

    /** When an active session closes if nobody writes; null for one that is read-only. */
    public Instant closesAt(ChatSession session) {
        return isActive(session) ? idleEnd(session) : null;
    }

    /** When a session was closed: by hand, or by idleness even when no job has noted it yet; null while active. */
    public Instant closedAt(ChatSession session) {
        if (session.closedAt() != null) {
            return session.closedAt();
        }
        return isActive(session) ? null : idleEnd(session);
    }

    /** When a session is deleted. */
    public Instant expiresAt(ChatSession session) {
        return session.updatedAt().plus(settings.retention());
    }

    /** Closes a session now, or at the end of its idle time if that has passed. */
    void close(ChatSession session) {
        Instant now = clock.instant();
        Instant idleEnd = idleEnd(session);
        session.close(now.isBefore(idleEnd) ? now : idleEnd);
    }

    private Instant idleEnd(ChatSession session) {
        return session.updatedAt().plus(settings.inactivity());
    }
}
