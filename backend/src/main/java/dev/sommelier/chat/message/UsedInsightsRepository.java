package dev.sommelier.chat.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.UUID;

/** Removes deleted insights from {@code message.used_memories}. */
@ApplicationScoped
public class UsedInsightsRepository {

    private static final String FORGET = """
            UPDATE message SET used_memories = ARRAY(
                SELECT used FROM unnest(used_memories) WITH ORDINALITY AS one (used, place)
                WHERE used <> ALL(cast(cast(:ids AS text[]) AS uuid[])) ORDER BY place)
            FROM chat_session s
            WHERE s.account_id = :account AND message.session_id = s.id
              AND message.used_memories && cast(cast(:ids AS text[]) AS uuid[])""";

    private static final String FORGET_ALL = """
            UPDATE message SET used_memories = '{}' FROM chat_session s
            WHERE s.account_id = :account AND message.session_id = s.id AND message.used_memories <> '{}'""";

    private final EntityManager database;

    UsedInsightsRepository(EntityManager database) {
        this.database = database;
    }

    /** Removes the ids from every message of the account, in the caller's transaction if there is one. */
    @Transactional
    public void forget(UUID accountId, Collection<UUID> insightIds) {
        if (!insightIds.isEmpty()) {
            database.createNativeQuery(FORGET)
                    .setParameter("account", accountId)
                    .setParameter("ids", insightIds.stream().map(UUID::toString).toArray(String[]::new))
                    .executeUpdate();
        }
    }

    @Transactional
    public void forgetAll(UUID accountId) {
        database.createNativeQuery(FORGET_ALL).setParameter("account", accountId).executeUpdate();
    }
}
