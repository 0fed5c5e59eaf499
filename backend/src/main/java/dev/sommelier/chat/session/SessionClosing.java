package dev.sommelier.chat.session;

import dev.sommelier.chat.message.MessageRepository;
import dev.sommelier.chat.message.ReplyNotices;
import dev.sommelier.chat.session.LifecycleEvent.CloseReason;
import dev.sommelier.chat.session.LifecycleEvent.DeleteReason;
import dev.sommelier.jobs.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;

/** Closes sessions; the only place that does. Needs a transaction and the sessions' rows locked. */
@ApplicationScoped
public class SessionClosing {

    /** Kind of the job enqueued when a session with messages of the person closes; its subject is the session id. */
    public static final String CLOSED_JOB = "session-closed";

    private final MessageRepository messages;
    private final ReplyNotices notices;
    private final SessionDeleting deleting;
    private final SessionLife life;
    private final Jobs jobs;
    private final SessionChanges changes;
    private final Event<LifecycleEvent> events;

    SessionClosing(MessageRepository messages, ReplyNotices notices, SessionDeleting deleting, SessionLife life, Jobs jobs,
            SessionChanges changes, Event<LifecycleEvent> events) {
        this.messages = messages;
        this.notices = notices;
        this.deleting = deleting;
        this.life = life;
        this.jobs = jobs;
        this.changes = changes;
        this.events = events;
    }

    /** Closes the session that a new one replaces. A greeting that nobody will read is stopped: it may cost tokens. */
    public void closeForNew(ChatSession session) {
        if (!session.isWrittenIn()) {
            messages.findStreaming(session.id()).ifPresent(greeting -> {
                greeting.requestStop();
                notices.stop(greeting.id());
            });
        }
        close(session, CloseReason.NEW);
    }

    public void close(ChatSession session, CloseReason reason) {
        close(List.of(session), reason);
    }

    /**
     * Deletes private sessions with their recommendations. Others stay readable, and those with messages of the person get
     * a {@link #CLOSED_JOB}.
     */
    public void close(List<ChatSession> sessions, CloseReason reason) {
        for (ChatSession session : sessions) {
            // Past the idle limit the session already counts as closed, whatever triggers this call.
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
