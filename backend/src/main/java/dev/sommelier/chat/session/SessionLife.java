package dev.sommelier.chat.session;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;

/** The one place that knows whether a session is active, until when, and how long it is kept; true at this instant. */
@Singleton
public class SessionLife {

    /**
     * The rules as points in time, for queries: whatever lies at or before one of them is over.
     *
     * @param idle      of the last message, for a session to be active no longer
     * @param retention of the last message, for a session to be kept no longer
     * @param unread    of the opening, for a session nobody wrote in to be kept no longer
     */
    record Cutoffs(Instant idle, Instant retention, Instant unread) {
    }

    private final Clock clock;
    private final SessionSettings settings;

    public SessionLife(Clock clock, SessionSettings settings) {
        this.clock = clock;
        this.settings = settings;
    }

    /** Not closed, and the last message is younger than the idle limit. */
    public boolean isActive(ChatSession session) {
        return session.closedAt() == null && clock.instant().isBefore(idleEnd(session));
    }

    /** When an active session closes if nobody writes; null for one that is read-only. */
    public Instant closesAt(ChatSession session) {
        return isActive(session) ? idleEnd(session) : null;
    }

    /** When a session was closed: by hand, or by idleness even when no job has noted it yet; null while active. */
    public Instant closedAt(ChatSession session) {
        return isActive(session) ? null : end(session);
    }

    /** When a session is deleted: a private one as soon as it closes, a pinned one never (null). */
    public Instant expiresAt(ChatSession session) {
        Instant closed = end(session);
        if (session.isPrivate()) {
            return closed;
        }
        if (session.isPinned()) {
            return null;
        }
        Instant kept = session.updatedAt().plus(settings.retention());
        if (!session.isWrittenIn()) {
            kept = earlier(kept, session.createdAt().plus(settings.unread()));
        }
        return kept.isBefore(closed) ? closed : kept;
    }

    /** Whether it counts as deleted, even when no job has come to it yet. */
    public boolean isExpired(ChatSession session) {
        Instant expires = expiresAt(session);
        return expires != null && !clock.instant().isBefore(expires);
    }

    public Cutoffs cutoffs() {
        Instant now = clock.instant();
        return new Cutoffs(
                now.minus(settings.inactivity()), now.minus(settings.retention()), now.minus(settings.unread()));
    }

    /** Closes a session now, or at the end of its idle time if that has passed. */
    void close(ChatSession session) {
        session.close(earlier(clock.instant(), idleEnd(session)));
    }

    private Instant end(ChatSession session) {
        return session.closedAt() == null ? idleEnd(session) : session.closedAt();
    }

    private Instant idleEnd(ChatSession session) {
        return session.updatedAt().plus(settings.inactivity());
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
