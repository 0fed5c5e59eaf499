package dev.sommelier.chat.message;

import dev.sommelier.chat.session.ChatSession;
import dev.sommelier.problem.ProblemException;
import dev.sommelier.problem.ProblemKind;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.query.NativeQuery;

/** Rows of {@code message}: every version is one. A method that finds only those that are shown says so. */
@ApplicationScoped
public class MessageRepository implements PanacheRepositoryBase<Message, UUID> {

    private static final int NEWEST_SESSIONS = 100;

    /** The messages that are shown, in order. */
    public List<Message> of(UUID sessionId) {
        return list("sessionId = ?1 and selected order by position", sessionId);
    }

    /** Messages of the session that this one continues, in order; empty unless both sessions belong to the account. */
    List<Message> ofContinued(UUID sessionId, UUID accountId) {
        return list("""
                sessionId = (select former.id from ChatSession s join ChatSession former on former.id = s.continuedFrom
                    where s.id = ?1 and s.accountId = ?2 and former.accountId = ?2)
                and selected order by position""", sessionId, accountId);
    }

    /** Any version of a message; empty when it is in another session. */
    public Optional<Message> find(UUID id, UUID sessionId) {
        return find("id = ?1 and sessionId = ?2", id, sessionId).firstResultOptional();
    }

    /** Like {@link #find(UUID, UUID)}, with the row locked (FOR UPDATE), so that the reply cannot end concurrently. */
    public Optional<Message> findForUpdate(UUID id, UUID sessionId) {
        return find("id = ?1 and sessionId = ?2", id, sessionId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The reply that is being written, which is always shown. */
    public Optional<Message> findStreaming(UUID sessionId) {
        return find("sessionId = ?1 and status = ?2", sessionId, MessageStatus.STREAMING).firstResultOptional();
    }

    /** Ids of the replies that are being written in these sessions. */
    public List<UUID> idsOfStreaming(List<UUID> sessionIds) {
        return getEntityManager()
                .createQuery("select id from Message where sessionId in :sessions and status = :status", UUID.class)
                .setParameter("sessions", sessionIds)
                .setParameter("status", MessageStatus.STREAMING)
                .getResultList();
    }

    /** The message that is shown at a position. */
    public Optional<Message> findAt(UUID sessionId, int position) {
        return find("sessionId = ?1 and position = ?2 and selected", sessionId, position).firstResultOptional();
    }

    /** The reply to a message that is shown, else the newest. */
    public Optional<Message> findReplyTo(Message question) {
        return find("sessionId = ?1 and position = ?2 and parentId = ?3 order by selected desc, createdAt desc, id desc",
                question.sessionId(), question.position() + 1, question.id()).firstResultOptional();
    }

    /** A message and all that lead to it, in order. */
    public List<Message> pathTo(UUID id) {
        return getEntityManager()
                .createNativeQuery("""
                        WITH RECURSIVE path AS (
                            SELECT * FROM message WHERE id = :id
                            UNION ALL
                            SELECT m.* FROM path JOIN message m ON m.id = path.parent_id)
                        SELECT * FROM path ORDER BY position
                        """, Message.class)
                .setParameter("id", id)
                .unwrap(NativeQuery.class)
                .getResultList();
    }

    /**
     * Locks replies whose lease has run out, skipping rows that other transactions hold.
     *
     * @param excluded ids of replies to skip; must not be empty
     */
    public List<Message> lockAbandoned(Instant now, Collection<UUID> excluded, int limit) {
        return getEntityManager()
                .createNativeQuery("""
                        SELECT * FROM message
                        WHERE status = 'STREAMING' AND (lease_until <= :now OR lease_until IS NULL)
                        AND id NOT IN (:excluded)
                        LIMIT :maxRows FOR UPDATE SKIP LOCKED
                        """, Message.class)
                .setParameter("now", now)
                .setParameter("excluded", excluded)
                .setParameter("maxRows", limit)
                .unwrap(NativeQuery.class)
                .getResultList();
    }

    /** Any version; a client id is unique in its session. */
    public Optional<Message> findByClientId(UUID sessionId, String clientId) {
        return find("sessionId = ?1 and clientId = ?2", sessionId, clientId).firstResultOptional();
    }

    /**
     * Of the account's newest sessions those in which the person's latest message that is shown has this client id, the
     * newest first.
     */
    public List<UUID> sessionsEndingWith(UUID accountId, String clientId) {
        return getEntityManager()
                .createNativeQuery("""
                        SELECT s.id
                        FROM (SELECT id, created_at FROM chat_session WHERE account_id = :account
                              ORDER BY created_at DESC, id DESC LIMIT :newest) AS s
                        JOIN message m ON m.session_id = s.id AND m.client_id = :client AND m.selected
                        WHERE NOT EXISTS (SELECT FROM message later WHERE later.session_id = s.id
                                          AND later.role = 'USER' AND later.selected AND later.position > m.position)
                        ORDER BY s.created_at DESC, s.id DESC
                        """, UUID.class)
                .setParameter("account", accountId)
                .setParameter("client", clientId)
                .setParameter("newest", NEWEST_SESSIONS)
                .getResultList().stream().map(UUID.class::cast).toList();
    }

    public static ProblemException noSuchMessage() {
        return ProblemException.of(ProblemKind.NOT_FOUND, "There is no such message in this chat.");
    }

    /** The first complete reply that is shown and is not the greeting. */
    public Optional<Message> findFirstCompleteReply(UUID sessionId) {
        return find(
                        "sessionId = ?1 and role = ?2 and not welcome and status = ?3 and selected order by position",
                        sessionId, Role.ASSISTANT, MessageStatus.COMPLETE)
                .firstResultOptional();
    }

    /** Empties the stored text of a reply that is begun anew, and tells its readers so by the next version. */
    public void discardText(UUID id) {
        update("content = '', textVersion = textVersion + 1 where id = ?1", id);
    }
}
