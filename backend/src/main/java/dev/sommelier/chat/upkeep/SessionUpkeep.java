package dev.sommelier.chat.upkeep;

import static dev.sommelier.chat.session.SessionConditions.NOT_ACTIVE;
import static dev.sommelier.chat.session.SessionConditions.OLD;
import static dev.sommelier.chat.session.SessionConditions.UNREAD;

import dev.sommelier.chat.session.ChatSession;
import dev.sommelier.chat.session.ChatSessionRepository;
import dev.sommelier.chat.session.LifecycleEvent.CloseReason;
import dev.sommelier.chat.session.LifecycleEvent.DeleteReason;
import dev.sommelier.chat.session.SessionClosing;
import dev.sommelier.chat.session.SessionConditions;
import dev.sommelier.chat.session.SessionDeleting;
import dev.sommelier.chat.session.SessionLife;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;
import org.hibernate.query.NativeQuery;

/**
 * Closes and deletes sessions by time, in batches. Each call is one transaction and skips rows that other transactions
 * hold, so any number of replicas may call concurrently. A batch that locked no row means that nothing is due.
 */
@ApplicationScoped
public class SessionUpkeep {

    private static final int JDBC_BATCH_SIZE = 100;

    private final ChatSessionRepository sessions;
    private final SessionLife life;
    private final SessionClosing closing;
    private final SessionDeleting deleting;
    private final Clock clock;

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
        sessions.getEntityManager().unwrap(Session.class).setJdbcBatchSize(JDBC_BATCH_SIZE);
        closing.close(batch.recordLocked(lockIdle(batch), ChatSession::id), CloseReason.IDLE);
    }

    /** Deletes sessions whose last message is older than the retention, unless they are pinned. */
    @Transactional
    public void deleteOld(UpkeepBatch batch) {
        delete(OLD, "updatedAt", batch, DeleteReason.OLD);
    }

    /** Deletes sessions nobody wrote in, with their recommendations, unless they are active or pinned. */
    @Transactional
    public void deleteUnread(UpkeepBatch batch) {
        delete(UNREAD, "createdAt", batch, DeleteReason.UNREAD);
    }

    /**
     * Locks sessions past the idle limit, longest idle first. Skips rows locked by others and sessions with a reply whose
     * lease still runs.
     */
    private List<ChatSession> lockIdle(UpkeepBatch batch) {
        return sessions.getEntityManager()
                .createNativeQuery("""
                        SELECT s.* FROM chat_session s
                        WHERE s.closed_at IS NULL AND s.updated_at <= :idle AND NOT EXISTS (
                            SELECT FROM message m WHERE m.session_id = s.id AND m.status = 'STREAMING'
                            AND m.lease_until > :now)
                        AND s.id NOT IN (:excluded)
                        ORDER BY s.updated_at LIMIT :maxRows FOR UPDATE OF s SKIP LOCKED
                        """, ChatSession.class)
                .setParameter("idle", life.cutoffs().idle())
                .setParameter("now", clock.instant())
                .setParameter("excluded", batch.excluded())
                .setParameter("maxRows", batch.limit())
                .unwrap(NativeQuery.class)
                .getResultList();
    }

    /** Deletes matching sessions that are not active, skipping those that other transactions hold. */
    private void delete(String due, String order, UpkeepBatch batch, DeleteReason reason) {
        if (!lockDeletingByTime()) {
            return;
        }
        String condition = due + " and " + NOT_ACTIVE;
        List<ChatSession> locked = sessions
                .find("from ChatSession s where " + condition + " and id not in :excluded order by " + order,
                        SessionConditions.parameters(condition, life.cutoffs()).and("excluded", batch.excluded()))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .range(0, batch.limit() - 1)
                .list();
        deleting.delete(batch.recordLocked(locked, ChatSession::id), reason);
    }

    /**
     * Tries to take the advisory lock for deletion by age, held until the transaction ends; false when another transaction
     * has it. Two such batches could deadlock, since a delete also updates the sessions that continue the deleted ones.
     */
    private boolean lockDeletingByTime() {
        return (boolean) sessions.getEntityManager()
                .createNativeQuery("SELECT pg_try_advisory_xact_lock(hashtext('sommelier: delete sessions by time'))")
                .getSingleResult();
    }
}
