package dev.sommelier.chat.session;

import dev.sommelier.chat.session.LifecycleEvent.CloseReason;
import dev.sommelier.chat.session.LifecycleEvent.DeleteReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/**
 * What time does to sessions, a batch at a time. Each call is one transaction and skips the rows that another one is
 * working on, so any number of replicas may call at once, and whatever interrupts them leaves the rest to the next call.
 * When a batch took nothing, there is nothing left to do here.
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

    /**
     * Notes that sessions have been idle for too long, as of the moment at which they were. One with a reply on its way is
     * left until that has ended.
     */
    @Transactional
    public void closeIdle(UpkeepBatch batch) {
        sessions.writeInBatches();
        List<ChatSession> due = sessions.lockIdle(life.cutoffs(), clock.instant(), batch);
        closing.close(batch.locking(due, ChatSession::id), CloseReason.IDLE);
    }

    /** Deletes sessions whose last message is older than they are kept, unless they are pinned. */
    @Transactional
    public void deleteOld(UpkeepBatch batch) {
        if (sessions.lockDeletingByTime()) {
            deleting.delete(batch.locking(sessions.lockOld(life.cutoffs(), batch), ChatSession::id), DeleteReason.OLD);
        }
    }

    /** Deletes sessions nobody wrote in, with the wines they showed; unless they are active or pinned. */
    @Transactional
    public void deleteUnread(UpkeepBatch batch) {
        if (sessions.lockDeletingByTime()) {
            deleting.delete(batch.locking(sessions.lockUnread(life.cutoffs(), batch), ChatSession::id), DeleteReason.UNREAD);
        }
    }
}
