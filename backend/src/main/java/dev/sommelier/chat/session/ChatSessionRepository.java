package dev.sommelier.chat.session;

import static dev.sommelier.chat.session.SessionConditions.NOT_ACTIVE;
import static dev.sommelier.chat.session.SessionConditions.OLD;
import static dev.sommelier.chat.session.SessionConditions.PRESENT;
import static dev.sommelier.chat.session.SessionConditions.UNREAD;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;
import org.hibernate.query.NativeQuery;

@ApplicationScoped
public class ChatSessionRepository implements PanacheRepositoryBase<ChatSession, UUID> {

    private static final int JDBC_BATCH_SIZE = 100;

    public Optional<ChatSession> findOwned(UUID id, UUID accountId) {
        return find("id = ?1 and accountId = ?2", id, accountId).firstResultOptional();
    }

    /** Like {@link #findOwned}, with the row locked (FOR UPDATE), so that closing and writing exclude each other. */
    Optional<ChatSession> findOwnedForUpdate(UUID id, UUID accountId) {
        return find("id = ?1 and accountId = ?2", id, accountId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The account's session that is not marked closed; at most one. It may have exceeded its idle time. */
    public Optional<ChatSession> findOpen(UUID accountId) {
        return find("accountId = ?1 and closedAt is null", accountId).firstResultOptional();
    }

    /** Like {@link #findOpen}, with the row locked (FOR UPDATE). */
    public Optional<ChatSession> findOpenForUpdate(UUID accountId) {
        return find("accountId = ?1 and closedAt is null", accountId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /**
     * Blocks new foreign keys to the sessions. JPA's pessimistic lock (FOR NO KEY UPDATE) would allow them, for example a
     * recommendation being inserted.
     */
    void lockReferencesTo(List<UUID> ids) {
        getEntityManager()
                .createNativeQuery("SELECT 1 FROM chat_session WHERE id IN (:ids) ORDER BY id FOR UPDATE")
                .setParameter("ids", ids)
                .getResultList();
    }

    /** Locks the account's row, so that one transaction at a time opens sessions of the account. */
    public void lockOpeningOf(UUID accountId) {
        getEntityManager()
                .createNativeQuery("SELECT 1 FROM account WHERE id = ?1 FOR UPDATE")
                .setParameter(1, accountId)
                .getResultList();
    }

    /** The newest session of the account that continues the given one and has not expired. */
    Optional<ChatSession> findContinuationOf(UUID id, UUID accountId, SessionLife.Cutoffs cutoffs) {
        String condition = "accountId = :account and continuedFrom = :former and " + PRESENT;
        return find(condition + " order by createdAt desc, id desc",
                        SessionConditions.parameters(condition, cutoffs).and("account", accountId).and("former", id))
                .range(0, 0)
                .firstResultOptional();
    }

    /**
     * Locks sessions past the idle limit, longest idle first. Skips rows locked by others and sessions with a reply whose
     * lease still runs.
     */
    List<ChatSession> lockIdle(SessionLife.Cutoffs cutoffs, Instant now, UpkeepBatch batch) {
        return getEntityManager()
                .createNativeQuery("""
                        SELECT s.* FROM chat_session s
                        WHERE s.closed_at IS NULL AND s.updated_at <= :idle AND NOT EXISTS (
                            SELECT FROM message m WHERE m.session_id = s.id AND m.status = 'STREAMING'
                            AND m.lease_until > :now)
                        AND s.id NOT IN (:excluded)
                        ORDER BY s.updated_at LIMIT :maxRows FOR UPDATE OF s SKIP LOCKED
                        """, ChatSession.class)
                .setParameter("idle", cutoffs.idle())
                .setParameter("now", now)
                .setParameter("excluded", batch.excluded())
                .setParameter("maxRows", batch.limit())
                .unwrap(NativeQuery.class)
                .getResultList();
    }

    /** Batches JDBC updates until the transaction ends. */
    void writeInBatches() {
        getEntityManager().unwrap(Session.class).setJdbcBatchSize(JDBC_BATCH_SIZE);
    }

    /**
     * Tries to take the advisory lock for deletion by age, held until the transaction ends; false when another transaction
     * has it. Two such batches could deadlock, since a delete also updates the sessions that continue the deleted ones.
     */
    boolean lockDeletingByTime() {
        return (boolean) getEntityManager()
                .createNativeQuery("SELECT pg_try_advisory_xact_lock(hashtext('sommelier: delete sessions by time'))")
                .getSingleResult();
    }

    List<ChatSession> lockOld(SessionLife.Cutoffs cutoffs, UpkeepBatch batch) {
        String condition = OLD + " and " + NOT_ACTIVE;
        return lock(condition, "updatedAt", SessionConditions.parameters(condition, cutoffs), batch);
    }

    List<ChatSession> lockUnread(SessionLife.Cutoffs cutoffs, UpkeepBatch batch) {
        String condition = UNREAD + " and " + NOT_ACTIVE;
        return lock(condition, "createdAt", SessionConditions.parameters(condition, cutoffs), batch);
    }

    /** Locks matching rows, skipping those that other transactions hold. */
    private List<ChatSession> lock(String condition, String order, Parameters parameters, UpkeepBatch batch) {
        return find("from ChatSession s where " + condition + " and id not in :excluded order by " + order,
                        parameters.and("excluded", batch.excluded()))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .range(0, batch.limit() - 1)
                .list();
    }

    /** Sets a generated title unless the session has one; returns whether it did. */
    boolean titleUnlessTitled(UUID id, Title title) {
        return update(
                        "title = ?1, titleSource = ?2 where id = ?3 and titleSource = ?4",
                        title.text(), TitleSource.AUTO, id, TitleSource.DATE)
                > 0;
    }
}
