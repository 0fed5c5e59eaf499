package dev.sommelier.insight.learning;

import dev.sommelier.chat.history.ClosedSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** The wines that the chat before showed last, which "the second one last week" means; none of a private or a deleted chat. */
@ApplicationScoped
class EarlierWines {

    private static final String LAST_SHOWN = """
            SELECT r.wine_id
            FROM recommendation r
            WHERE r.account_id = :account AND r.message_id = (SELECT e.message_id
                                  FROM recommendation e
                                  JOIN chat_session s ON s.id = e.session_id
                                  JOIN message m ON m.id = e.message_id AND m.selected
                                  WHERE e.account_id = :account AND s.id <> :session AND NOT s.private
                                    AND e.message_id IS NOT NULL AND e.created_at < :before
                                  ORDER BY e.created_at DESC
                                  LIMIT 1)
            ORDER BY r.position""";

    private final EntityManager database;

    EarlierWines(EntityManager database) {
        this.database = database;
    }

    /** In the order in which they were shown. */
    @Transactional
    List<UUID> before(ClosedSession session) {
        if (session.lines().isEmpty()) {
            return List.of();
        }
        List<?> ids = database.createNativeQuery(LAST_SHOWN, UUID.class)
                .setParameter("account", session.accountId())
                .setParameter("session", session.id())
                .setParameter("before", session.lines().get(0).createdAt())
                .getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }
}
