package dev.sommelier.chat.session;

import dev.sommelier.chat.session.LifecycleEvent.CloseReason;
import dev.sommelier.chat.session.LifecycleEvent.DeleteReason;
import dev.sommelier.jobs.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;

/** The one way in which sessions close, whatever closes them. Needs a transaction, and the sessions' rows locked. */
@ApplicationScoped
public class SessionClosing {

    /** The job that follows the close of a session in which the person wrote; its subject is the session. */
    public static final String CLOSED_JOB = "session-closed";

    private final SessionDeleting deleting;
    private final SessionLife life;
    private final Jobs jobs;
    private final SessionChanges changes;
    private final Event<LifecycleEvent> events;

    @Inject
    SessionClosing(SessionDeleting deleting, SessionLife life, Jobs jobs, SessionChanges changes,
            Event<LifecycleEvent> events) {
        this.deleting = deleting;
        this.life = life;
        this.jobs = jobs;
        this.changes = changes;
        this.events = events;
    }

    public void close(ChatSession session, CloseReason reason) {
        close(List.of(session), reason);
    }

    /** A private session is deleted with all it showed; another is kept, and taught from if anybody wrote in it. */
    void close(List<ChatSession> sessions, CloseReason reason) {
        for (ChatSession session : sessions) {
            // Whoever comes when the idle time has passed only notes what has happened.
            CloseReason actual = life.isActive(session) ? reason : CloseReason.IDLE;
            life.close(session);
            events.fire(new LifecycleEvent.Closed(session.id(), actual));
            if (!session.isPrivate()) {
                changes.closed(session);
            }
        }
        jobs.enqueueAll(CLOSED_JOB, sessions.stream()
                .filter(session -> !session.isPrivate() && session.isWrittenIn())
                .map(ChatSession::id)
                .toList());
        deleting.delete(sessions.stream().filter(ChatSession::isPrivate).toList(), DeleteReason.PRIVATE);
    }
}
