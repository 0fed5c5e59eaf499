package dev.sommelier.insight.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The sessions that wait for a batch of the model, table {@code insight_batch}. */
@ApplicationScoped
class InsightBatches {

    /** Sessions in one batch; the API accepts 100,000. */
    private static final int BATCH = 200;
    private static final int MOST_ATTEMPTS = 6;
    /** Doubled per attempt: a batch whose acceptance got lost is not resubmitted, and paid for, every minute. */
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(10);

    private static final String CLAIM = """
            UPDATE insight_batch SET attempts = attempts + 1,
                due_at = cast(:now AS timestamptz) + power(2, attempts) * cast(:pause AS interval)
            WHERE session_id IN (SELECT session_id FROM insight_batch WHERE batch_id IS NULL AND due_at <= :now
                                 ORDER BY due_at, session_id LIMIT :most FOR UPDATE SKIP LOCKED)
            RETURNING session_id""";

    private final EntityManager database;
    private final Clock clock;

    InsightBatches(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Adds a session to the next batch; does nothing when it is waiting already or deleted.
     *
     * @param byRules a digest of the insights of the rules
     */
    @Transactional
    void add(UUID sessionId, String byRules) {
        database.createNativeQuery("INSERT INTO insight_batch (session_id, due_at, by_rules)"
                        + " SELECT id, :now, :rules FROM chat_session WHERE id = :session FOR KEY SHARE"
                        + " ON CONFLICT (session_id) DO NOTHING")
                .setParameter("session", sessionId)
                .setParameter("now", clock.instant())
                .setParameter("rules", byRules)
                .executeUpdate();
    }

    /** Sessions to send now. Neither another process nor this one claims them again before a pause has passed. */
    @Transactional
    List<UUID> claim() {
        database.createNativeQuery("DELETE FROM insight_batch WHERE batch_id IS NULL AND attempts >= :most")
                .setParameter("most", MOST_ATTEMPTS).executeUpdate();
        return ids(database.createNativeQuery(CLAIM, UUID.class)
                .setParameter("now", clock.instant())
                .setParameter("pause", FIRST_PAUSE.toMinutes() + " minutes")
                .setParameter("most", BATCH));
    }

    @Transactional
    void send(Collection<UUID> sessionIds, String batchId) {
        database.createNativeQuery("UPDATE insight_batch SET batch_id = :batch, sent_at = :now WHERE session_id IN (:sessions)")
                .setParameter("batch", batchId)
                .setParameter("now", clock.instant())
                .setParameter("sessions", sessionIds)
                .executeUpdate();
    }

    /** Ids of the batches whose results have not been read. */
    @Transactional
    List<String> sent() {
        return database.createNativeQuery("SELECT DISTINCT batch_id FROM insight_batch WHERE batch_id IS NOT NULL", String.class)
                .getResultList().stream().map(String.class::cast).toList();
    }

    @Transactional
    List<UUID> sessionsOf(String batchId) {
        return ids(database.createNativeQuery("SELECT session_id FROM insight_batch WHERE batch_id = :batch", UUID.class)
                .setParameter("batch", batchId));
    }

    @Transactional
    Optional<String> byRules(UUID sessionId) {
        return database.createNativeQuery("SELECT by_rules FROM insight_batch WHERE session_id = :session", String.class)
                .setParameter("session", sessionId)
                .getResultList().stream().map(String.class::cast).findFirst();
    }

    /** Deletes the rows of batches that were sent longer ago than this. */
    @Transactional
    void removeSentBefore(Duration time) {
        database.createNativeQuery("DELETE FROM insight_batch WHERE sent_at < :before")
                .setParameter("before", clock.instant().minus(time))
                .executeUpdate();
    }

    @Transactional
    void remove(Collection<UUID> sessionIds) {
        if (!sessionIds.isEmpty()) {
            database.createNativeQuery("DELETE FROM insight_batch WHERE session_id IN (:sessions)")
                    .setParameter("sessions", sessionIds)
                    .executeUpdate();
        }
    }

    private static List<UUID> ids(Query query) {
        List<?> ids = query.getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }
}
