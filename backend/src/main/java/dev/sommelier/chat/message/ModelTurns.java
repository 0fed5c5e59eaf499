package dev.sommelier.chat.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Stores what was exchanged with the model for a reply, with its calls of tools, so that later exchanges of the session can
 * send it back unchanged and the model's prompt cache applies.
 */
@ApplicationScoped
public class ModelTurns {

    private static final String STORE = """
            INSERT INTO model_turns (message_id, started_at, turns)
            SELECT m.id, m.started_at, :turns FROM message m WHERE m.id = :message
            ON CONFLICT (message_id) DO UPDATE SET started_at = excluded.started_at, turns = excluded.turns""";

    private static final String READ = """
            SELECT t.message_id, t.turns
            FROM model_turns t JOIN message m ON m.id = t.message_id AND m.started_at = t.started_at
            WHERE t.message_id = ANY(cast(cast(:messages AS text[]) AS uuid[])) AND m.status = 'COMPLETE'""";

    private final EntityManager database;

    ModelTurns(EntityManager database) {
        this.database = database;
    }

    /**
     * @param turns JSON array of messages, from the person's to the answer
     */
    @Transactional
    public void store(UUID messageId, String turns) {
        database.createNativeQuery(STORE)
                .setParameter("message", messageId)
                .setParameter("turns", turns)
                .executeUpdate();
    }

    /** By id of the reply, those of complete replies only. */
    @Transactional
    public Map<UUID, String> of(Collection<UUID> messageIds) {
        if (messageIds.isEmpty()) {
            return Map.of();
        }
        List<?> rows = database.createNativeQuery(READ, Tuple.class)
                .setParameter("messages", messageIds.stream().map(UUID::toString).toArray(String[]::new))
                .getResultList();
        return rows.stream().map(Tuple.class::cast)
                .collect(Collectors.toMap(row -> row.get(0, UUID.class), row -> row.get(1, String.class)));
    }
}
