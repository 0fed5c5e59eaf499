package dev.sommelier.chat.session;

import static dev.sommelier.chat.session.SessionConditions.PRESENT;

import dev.sommelier.chat.title.Title;
import dev.sommelier.chat.title.TitleSource;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Rows of {@code chat_session}. Finds expired sessions too, unless a method says otherwise; {@link SessionAccess} refuses
 * them.
 */
@ApplicationScoped
public class ChatSessionRepository implements PanacheRepositoryBase<ChatSession, UUID> {

    /** Empty for a session of another account; finds expired ones too. */
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

    /** Sets a generated title unless the session has one; returns whether it did. */
    boolean titleUnlessTitled(UUID id, Title title) {
        return update(
                        "title = ?1, titleSource = ?2 where id = ?3 and titleSource = ?4",
                        title.text(), TitleSource.AUTO, id, TitleSource.DATE)
                > 0;
    }
}
