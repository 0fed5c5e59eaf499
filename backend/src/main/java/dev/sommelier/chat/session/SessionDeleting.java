package dev.sommelier.chat.session;

import dev.sommelier.chat.message.MessageRepository;
import dev.sommelier.chat.message.ReplyNotices;
import dev.sommelier.chat.session.LifecycleEvent.DeleteReason;
import dev.sommelier.jobs.Jobs;
import dev.sommelier.wine.ledger.RecommendationLedger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.UUID;

/**
 * Deletes sessions; the only place that does, except for {@code ChatAccountDeletion}. Needs a transaction and the
 * sessions' rows locked.
 */
@ApplicationScoped
public class SessionDeleting {

    /** The messages are deleted by cascade: more sessions could exceed the statement timeout. */
    private static final int SESSIONS_AT_ONCE = 50;

    private final ChatSessionRepository sessions;
    private final MessageRepository messages;
    private final RecommendationLedger ledger;
    private final Jobs jobs;
    private final SessionChanges changes;
    private final ReplyNotices notices;
    private final Event<LifecycleEvent> events;

    SessionDeleting(ChatSessionRepository sessions, MessageRepository messages, RecommendationLedger ledger, Jobs jobs,
            SessionChanges changes, ReplyNotices notices, Event<LifecycleEvent> events) {
        this.sessions = sessions;
        this.messages = messages;
        this.ledger = ledger;
        this.jobs = jobs;
        this.changes = changes;
        this.notices = notices;
        this.events = events;
    }

    /**
     * Deletes sessions with their messages and jobs. Their recommendations stay in the ledger, except those of private
     * sessions and of sessions nobody wrote in.
     */
    public void delete(List<ChatSession> gone, DeleteReason reason) {
        if (gone.isEmpty()) {
            return;
        }
        List<UUID> ids = gone.stream().map(ChatSession::id).toList();
        sessions.lockReferencesTo(ids);
        ledger.forgetSessions(gone.stream()
                .filter(session -> !session.isWrittenIn() || session.isPrivate())
                .map(ChatSession::id)
                .toList());
        jobs.cancelAll(ids);
        stopReplies(ids);
        for (int start = 0; start < ids.size(); start += SESSIONS_AT_ONCE) {
            sessions.delete("id in ?1", ids.subList(start, Math.min(start + SESSIONS_AT_ONCE, ids.size())));
        }
        gone.forEach(session -> {
            changes.deleted(session.accountId(), session.id());
            events.fire(new LifecycleEvent.Deleted(session.id(), reason));
        });
    }

    /** Stops running replies of the sessions and wakes their followers, which then find the reply gone. */
    public void stopReplies(List<UUID> sessionIds) {
        messages.idsOfStreaming(sessionIds).forEach(reply -> {
            notices.stop(reply);
            notices.changed(List.of(reply));
        });
    }
}
