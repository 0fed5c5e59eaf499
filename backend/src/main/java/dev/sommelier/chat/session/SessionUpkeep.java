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
 * Each gives the number of rows it handled: none means that there is nothing left to do here.
 */
@ApplicationScoped
public class SessionUpkeep {

    @Inject
    ChatSessionRepository sessions;

    @Inject
    SessionLife life;

    @Inject
    SessionClosing closing;

    @Inject
    SessionDeleting deleting;

    @Inject
    Clock clock;

    /**
     * Notes that sessions have been idle for too long, as of the moment at which they were. One with a reply on its way is
     * left until that has ended.
     */
    @Transactional
    public int closeIdle(int atMost) {
        sessions.writeInBatches();
        List<ChatSession> due = sessions.lockIdle(life.cutoffs(), clock.instant(), atMost);
        closing.close(due, CloseReason.IDLE);
        return due.size();
    }

    /** Deletes sessions whose last message is older than they are kept, unless they are pinned. */
    @Transactional
    public int deleteOld(int atMost) {
        return sessions.lockDeletingByTime() ? delete(sessions.lockOld(life.cutoffs(), atMost), DeleteReason.OLD) : 0;
    }

    /** Deletes sessions nobody wrote in, with the wines they showed; unless they are active or pinned. */
    @Transactional
    public int deleteUnread(int atMost) {
        return sessions.lockDeletingByTime()
                ? delete(sessions.lockUnread(life.cutoffs(), atMost), DeleteReason.UNREAD)
                : 0;
    }

    private int delete(List<ChatSession> due, DeleteReason reason) {
        deleting.delete(due, reason);
        return due.size();
    }
}
