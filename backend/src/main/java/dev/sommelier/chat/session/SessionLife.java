package dev.sommelier.chat.session;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;

/**
 * Decides whether a session is active, when it closes and when it expires, from its row and the clock alone: independent
 * of when a sweep runs.
 */
@Singleton
public class SessionLife {

    /**
     * The limits as instants for queries: a time at or before one of them has passed it.
     *
     * @param idle      compared with the last message: the session is no longer active
     * @param retention compared with the last message: the session is deleted
     * @param unread    compared with the opening: a session nobody wrote in is deleted
     */
    public record Cutoffs(Instant idle, Instant retention, Instant unread) {
    }

    private final Clock clock;
    private final SessionSettings settings;

    public SessionLife(Clock clock, SessionSettings settings) {
        this.clock = clock;
        this.settings = settings;
    }

    /** Whether it is not closed and its last message is younger than the idle limit. */
    public boolean isActive(ChatSession session) {
        return session.closedAt() == null && clock.instant().isBefore(idleEnd(session));
    }

    /** When an active session closes if nobody writes; null for a read-only one. */
    public Instant closesAt(ChatSession session) {
        return isActive(session) ? idleEnd(session) : null;
    }

    /** When it was closed by hand, or when its idle limit passed even if no sweep has recorded that; null while active. */
    public Instant closedAt(ChatSession session) {
        return isActive(session) ? null : end(session);
    }

    /**
     * When it is deleted if nothing happens: private sessions at their close, others after the retention; null while
     * pinned.
     */
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

    /** Whether it counts as deleted, even if no sweep has deleted it yet. */
    public boolean isExpired(ChatSession session) {
        Instant expires = expiresAt(session);
        return expires != null && !clock.instant().isBefore(expires);
    }

    /** The times now at which sessions become idle, old and unread, for {@link SessionConditions}. */
    public Cutoffs cutoffs() {
        Instant now = clock.instant();
        return new Cutoffs(
                now.minus(settings.inactivity()), now.minus(settings.retention()), now.minus(settings.unread()));
    }

    /** Marks a session closed now, or as of its idle limit if that has passed. */
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
