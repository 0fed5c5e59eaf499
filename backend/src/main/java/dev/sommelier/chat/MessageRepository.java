package dev.sommelier.chat;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.query.NativeQuery;

@ApplicationScoped
class MessageRepository implements PanacheRepositoryBase<Message, UUID> {

    List<Message> of(UUID sessionId) {
        return list("sessionId = ?1 order by position", sessionId);
    }

    /** Those of the session that this one continues, if both are the account's. */
    List<Message> ofContinued(UUID sessionId, UUID accountId) {
        return list("""
                sessionId = (select former.id from ChatSession s join ChatSession former on former.id = s.continuedFrom
                    where s.id = ?1 and s.accountId = ?2 and former.accountId = ?2)
                order by position""", sessionId, accountId);
    }

    Optional<Message> find(UUID id, UUID sessionId) {
        return find("id = ?1 and sessionId = ?2", id, sessionId).firstResultOptional();
    }

    /** The same, locked until the transaction ends, so that it cannot end while it is changed. */
    Optional<Message> findForUpdate(UUID id, UUID sessionId) {
        return find("id = ?1 and sessionId = ?2", id, sessionId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    Optional<Message> findStreaming(UUID sessionId) {
        return find("sessionId = ?1 and status = ?2", sessionId, MessageStatus.STREAMING).firstResultOptional();
    }

    /** The replies being written in these sessions. */
    List<UUID> idsOfStreaming(List<UUID> sessionIds) {
        return getEntityManager()
                .createQuery("select id from Message where sessionId in :sessions and status = :status", UUID.class)
                .setParameter("sessions", sessionIds)
                .setParameter("status", MessageStatus.STREAMING)
                .getResultList();
    }

    Optional<Message> findAt(UUID sessionId, int position) {
        return find("sessionId = ?1 and position = ?2", sessionId, position).firstResultOptional();
    }

    /** Replies that nobody seems to write any more and no other transaction holds, locked until the transaction ends. */
    List<Message> lockAbandoned(Instant now, Duration longestWithoutLease, UpkeepBatch batch) {
        return getEntityManager()
                .createNativeQuery("""
                        SELECT * FROM message
                        WHERE status = 'STREAMING'
                        AND (lease_until <= :now OR lease_until IS NULL AND started_at <= :longAgo)
                        AND id NOT IN (:without)
                        LIMIT :atMost FOR UPDATE SKIP LOCKED
                        """, Message.class)
                .setParameter("now", now)
                .setParameter("longAgo", now.minus(longestWithoutLease))
                .setParameter("without", batch.without())
                .setParameter("atMost", batch.atMost())
                .unwrap(NativeQuery.class)
                .getResultList();
    }

    /** The first reply to a message, of those that were written to their end. */
    Optional<Message> findFirstCompleteReply(UUID sessionId) {
        return find(
                        "sessionId = ?1 and role = ?2 and not welcome and status = ?3 order by position",
                        sessionId, Role.ASSISTANT, MessageStatus.COMPLETE)
                .firstResultOptional();
    }
}
