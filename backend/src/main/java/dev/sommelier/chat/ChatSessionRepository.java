package dev.sommelier.chat;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ChatSessionRepository implements PanacheRepositoryBase<ChatSession, UUID> {

    private static final String NEWEST_FIRST = " order by createdAt desc, id desc";

    Optional<ChatSession> findOwned(UUID id, UUID accountId) {
        return find("id = ?1 and accountId = ?2", id, accountId).firstResultOptional();
    }

    /** The same, locked until the transaction ends, so that closing and writing cannot cross. */
    Optional<ChatSession> findOwnedForUpdate(UUID id, UUID accountId) {
        return find("id = ?1 and accountId = ?2", id, accountId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The account's session that is not closed; at most one, and it may have been idle for too long. */
    Optional<ChatSession> findOpen(UUID accountId) {
        return find("accountId = ?1 and closedAt is null", accountId).firstResultOptional();
    }

    /** The same, locked until the transaction ends, so that it cannot be written in while it is closed. */
    Optional<ChatSession> findOpenForUpdate(UUID accountId) {
        return find("accountId = ?1 and closedAt is null", accountId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Lets only one transaction at a time open or close sessions of an account. */
    void lockOpeningOf(UUID accountId) {
        getEntityManager()
                .createNativeQuery("SELECT 1 FROM account WHERE id = ?1 FOR UPDATE")
                .setParameter(1, accountId)
                .getResultList();
    }

    long count(UUID accountId, SessionFilter filter) {
        return count(condition(filter), parameters(accountId, filter));
    }

    List<ChatSession> page(UUID accountId, SessionFilter filter, int offset, int limit) {
        PanacheQuery<ChatSession> query = find(condition(filter) + NEWEST_FIRST, parameters(accountId, filter));
        return query.range(offset, offset + limit - 1).list();
    }

    List<ChatSession> pageAfter(UUID accountId, SessionFilter filter, SessionCursor cursor, int limit) {
        // The row comparison lets PostgreSQL start reading the index right behind the cursor.
        String older = " and (createdAt, id) < (:createdAt, :id)";
        Parameters parameters = parameters(accountId, filter)
                .and("createdAt", cursor.createdAt())
                .and("id", cursor.id());
        return find(condition(filter) + older + NEWEST_FIRST, parameters)
                .range(0, limit - 1)
                .list();
    }

    /** Whether it still went by its date; nothing else of it moves. */
    boolean titleUnlessTitled(UUID id, Title title) {
        return update(
                        "title = ?1, titleSource = ?2 where id = ?3 and titleSource = ?4",
                        title.text(), TitleSource.AUTO, id, TitleSource.DATE)
                > 0;
    }

    /** The title a session was given, if it has one. */
    Optional<ReplyEvent.Titled> findTitle(UUID id) {
        return find("id = ?1 and title is not null", id).firstResultOptional().map(ChatSession::titled);
    }

    private static String condition(SessionFilter filter) {
        StringBuilder condition = new StringBuilder("from ChatSession s where accountId = :account");
        if (!filter.empty()) {
            condition.append(" and (lastWrittenAt is not null or closedAt is null)");
        }
        if (filter.text() != null) {
            condition.append("""

                    and (lower(title) like lower(:text) escape '\\' or exists (
                        select 1 from Message m where m.sessionId = s.id
                        and lower(m.content) like lower(:text) escape '\\'))""");
        }
        return condition.toString();
    }

    private static Parameters parameters(UUID accountId, SessionFilter filter) {
        Parameters parameters = Parameters.with("account", accountId);
        return filter.text() == null ? parameters : parameters.and("text", filter.likePattern());
    }
}
