package dev.sommelier.chat.history;

import dev.sommelier.chat.message.Message;
import dev.sommelier.chat.session.ChatSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Recent greetings of an account, so that the next one can differ. */
@ApplicationScoped
public class PastGreetings {

    private static final String LAST = """
            select m.content from Message m join ChatSession s on s.id = m.sessionId
            where s.accountId = :account and s.id <> :session and m.position = 0 and m.welcome
            order by s.createdAt desc, s.id desc""";

    private final EntityManager entityManager;

    @Inject
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
}
