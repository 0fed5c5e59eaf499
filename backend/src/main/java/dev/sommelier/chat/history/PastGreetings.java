package dev.sommelier.chat.history;

import dev.sommelier.chat.message.Message;
import dev.sommelier.chat.session.ChatSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Recent greetings of an account, so that the next one can differ. */
@ApplicationScoped
public class PastGreetings {

    private static final String LAST = """
            select m.content from Message m join ChatSession s on s.id = m.sessionId
            where s.accountId = :account and s.id <> :session and m.position = 0 and m.welcome
            order by s.createdAt desc, s.id desc""";

    private static final String MENTIONS = """
            SELECT used.id, m.created_at
            FROM chat_session s JOIN message m ON m.session_id = s.id AND m.position = 0,
                 unnest(m.used_memories) AS used (id)
            WHERE s.account_id = :account AND s.created_at >= :since AND m.welcome
              AND used.id = ANY(cast(cast(:ids AS text[]) AS uuid[]))""";

    private final EntityManager entityManager;

    PastGreetings(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Newest first, without the greeting of the session itself. */
    @Transactional
    public List<String> before(UUID sessionId, UUID accountId, int limit) {
        return entityManager.createQuery(LAST, String.class)
                .setParameter("account", accountId).setParameter("session", sessionId)
                .setMaxResults(limit).getResultList();
    }

    /**
     * When greetings have used these insights, by insight.
     *
     * @param since no earlier session is looked at
     */
    @Transactional
    public Map<UUID, List<Instant>> mentions(UUID accountId, Collection<UUID> insightIds, Instant since) {
        List<?> rows = entityManager.createNativeQuery(MENTIONS, Tuple.class)
                .setParameter("account", accountId).setParameter("since", since)
                .setParameter("ids", insightIds.stream().map(UUID::toString).toArray(String[]::new)).getResultList();
        return rows.stream().map(Tuple.class::cast).collect(Collectors.groupingBy(row -> row.get(0, UUID.class),
                Collectors.mapping(row -> row.get(1, Instant.class), Collectors.toList())));
    }
}
