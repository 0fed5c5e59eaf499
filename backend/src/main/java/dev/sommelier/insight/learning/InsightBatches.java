package dev.sommelier.insight.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The sessions that wait for a batch of the model, table {@code insight_batch}. */
@ApplicationScoped
class InsightBatches {

    private final EntityManager database;
    private final Clock clock;

    @Inject
    InsightBatches(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Lets a session wait for the next batch; changes nothing when it waits already or is deleted. */
    @Transactional
    void add(UUID sessionId) {
        database.createNativeQuery("INSERT INTO insight_batch (session_id, queued_at)"
                        + " SELECT id, :now FROM chat_session WHERE id = :session FOR KEY SHARE"
                        + " ON CONFLICT (session_id) DO NOTHING")
                .setParameter("session", sessionId)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** Sessions of no batch yet, the longest waiting first. */
    @Transactional
    List<UUID> waiting(int atMost) {
        return database.createNativeQuery("SELECT session_id FROM insight_batch WHERE batch_id IS NULL"
                        + " ORDER BY queued_at, session_id LIMIT :most", UUID.class)
                .setParameter("most", atMost)
                .getResultList().stream().map(UUID.class::cast).toList();
    }

    @Transactional
    void send(Collection<UUID> sessionIds, String batchId) {
        database.createNativeQuery("UPDATE insight_batch SET batch_id = :batch WHERE session_id IN (:sessions)")
                .setParameter("batch", batchId)
                .setParameter("sessions", sessionIds)
                .executeUpdate();
    }

    /** Ids of the batches whose results were not read yet. */
    @Transactional
    List<String> sent() {
        return database.createNativeQuery("SELECT DISTINCT batch_id FROM insight_batch WHERE batch_id IS NOT NULL", String.class)
                .getResultList().stream().map(String.class::cast).toList();
    }

    @Transactional
    List<UUID> sessionsOf(String batchId) {
        return database.createNativeQuery("SELECT session_id FROM insight_batch WHERE batch_id = :batch", UUID.class)
                .setParameter("batch", batchId)
                .getResultList().stream().map(UUID.class::cast).toList();
    }

    /** Sessions that have waited for longer than this, sent or not. */
    @Transactional
    List<UUID> waitingFor(Duration time, int atMost) {
        return database.createNativeQuery("SELECT session_id FROM insight_batch WHERE queued_at < :before"
                        + " ORDER BY queued_at LIMIT :most", UUID.class)
                .setParameter("before", clock.instant().minus(time))
                .setParameter("most", atMost)
                .getResultList().stream().map(UUID.class::cast).toList();
    }

    @Transactional
    void remove(UUID sessionId) {
        database.createNativeQuery("DELETE FROM insight_batch WHERE session_id = :session")
                .setParameter("session", sessionId)
                .executeUpdate();
    }
}
