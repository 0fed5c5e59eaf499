package dev.sommelier.chat;

import dev.sommelier.chat.LifecycleEvent.CloseReason;
import dev.sommelier.chat.LifecycleEvent.DeleteReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * What time does to sessions, a batch at a time. Each call is one transaction and skips the rows that another one is
 * working on, so any number of replicas may call at once, and whatever interrupts them leaves the rest to the next call.
 * Each gives the number of rows it handled: none means that there is nothing left to do here.
 */
@ApplicationScoped
public class SessionUpkeep {

    /** A reply without a lease that has not ended by then was lost with its process. */
    private static final Duration LONGEST_REPLY = Duration.ofMinutes(10);

    @Inject
    ChatSessionRepository sessions;

    @Inject
    MessageRepository messages;

    @Inject
    SessionLife life;

    @Inject
    SessionClosing closing;

    @Inject
    SessionDeleting deleting;

    @Inject
    AbandonedReplies abandoned;

    @Inject
    Clock clock;

    /**
     * Notes that sessions have been idle for too long, as of the moment at which they were. One with a reply on its way is
     * left until that has ended.
     */
    @Transactional
    public int closeIdle(int atMost) {
        sessions.writeInBatches();
        List<ChatSession> due = sessions.lockIdle(life.cutoffs(), clock.instant(), LONGEST_REPLY, atMost);
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

    /** Marks replies as interrupted whose process has shown no sign of life for too long: they can be asked for anew. */
    @Transactional
    public int interruptAbandoned(int atMost) {
        List<Message> lost = messages.lockAbandoned(clock.instant(), LONGEST_REPLY, atMost);
        lost.forEach(abandoned::interrupt);
        return lost.size();
    }

    private int delete(List<ChatSession> due, DeleteReason reason) {
        deleting.delete(due, reason);
        return due.size();
    }
}
