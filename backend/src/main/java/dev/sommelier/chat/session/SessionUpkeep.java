package dev.sommelier.chat.session;

import dev.sommelier.chat.session.LifecycleEvent.CloseReason;
import dev.sommelier.chat.session.LifecycleEvent.DeleteReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/**
 * Closes and deletes sessions by time, in batches. Each call is one transaction and skips rows that other transactions
 * hold, so any number of replicas may call concurrently. A batch that locked no row means that nothing is due.
 */
@ApplicationScoped
public class SessionUpkeep {

    private final ChatSessionRepository sessions;
    private final SessionLife life;
    private final SessionClosing closing;
    private final SessionDeleting deleting;
    private final Clock clock;

    @Inject
    SessionUpkeep(ChatSessionRepository sessions, SessionLife life, SessionClosing closing, SessionDeleting deleting,
            Clock clock) {
        this.sessions = sessions;
        this.life = life;
        this.closing = closing;
        this.deleting = deleting;
        this.clock = clock;
    }

    /** Closes sessions as of the instant their idle limit passed. Sessions with a running reply are left until it ends. */
    @Transactional
    public void closeIdle(UpkeepBatch batch) {
        sessions.writeInBatches();
        List<ChatSession> due = sessions.lockIdle(life.cutoffs(), clock.instant(), batch);
        closing.close(batch.recordLocked(due, ChatSession::id), CloseReason.IDLE);
    }

    /** Deletes sessions whose last message is older than the retention, unless they are pinned. */
    @Transactional
    public void deleteOld(UpkeepBatch batch) {
        if (sessions.lockDeletingByTime()) {
            deleting.delete(batch.recordLocked(sessions.lockOld(life.cutoffs(), batch), ChatSession::id), DeleteReason.OLD);
        }
    }

    /** Deletes sessions nobody wrote in, with their recommendations, unless they are active or pinned. */
    @Transactional
    public void deleteUnread(UpkeepBatch batch) {
        if (sessions.lockDeletingByTime()) {
            deleting.delete(batch.recordLocked(sessions.lockUnread(life.cutoffs(), batch), ChatSession::id), DeleteReason.UNREAD);
        }
    }
}
