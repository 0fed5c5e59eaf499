package dev.sommelier.chat.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Versions of messages: an edited question, or a reply answered again, is stored beside the former one with the same
 * parent. One path through these versions is selected. Each call needs a transaction with the session's row locked, except
 * those that only read.
 */
@ApplicationScoped
public class MessageVersions {

    private static final String SIBLINGS = """
            SELECT parent_id, id FROM message
            WHERE session_id = :session AND parent_id IN (:parents)
            ORDER BY created_at, id""";

    private static final String COUNT_ONE_MORE = """
            UPDATE message SET version_count = version_count + 1
            WHERE session_id = :session AND position = :position AND parent_id = :parent""";

    /** A message, those before it that are not selected, and of those after it the newest at each position. */
    private static final String PATH = """
            WITH RECURSIVE up AS (
                SELECT id, parent_id, position FROM message WHERE id = :message
                UNION ALL
                SELECT m.id, m.parent_id, m.position FROM up JOIN message m ON m.id = up.parent_id AND NOT m.selected
            ), down AS (
                SELECT id, position FROM message WHERE id = :message
                UNION ALL
                SELECT next.id, next.position FROM down CROSS JOIN LATERAL (
                    SELECT m.id, m.position FROM message m
                    WHERE m.session_id = :session AND m.position = down.position + 1 AND m.parent_id = down.id
                    ORDER BY m.created_at DESC, m.id DESC LIMIT 1) AS next
            )
            SELECT id, position FROM up UNION SELECT id, position FROM down ORDER BY position""";

    private static final String HIDE =
            "UPDATE message SET selected = FALSE WHERE session_id = :session AND position >= :position AND selected";

    private static final String SHOW = "UPDATE message SET selected = TRUE WHERE id IN (:path)";

    private final EntityManager database;

    MessageVersions(EntityManager database) {
        this.database = database;
    }

    /** Of each message the ids of all its versions, the oldest first, itself included; by id of the message. */
    Map<UUID, List<UUID>> of(Collection<Message> messages) {
        List<Message> several = messages.stream().filter(message -> message.versionCount() > 1).toList();
        Map<UUID, List<UUID>> byParent = several.isEmpty() ? Map.of() : byParent(several);
        return messages.stream().collect(Collectors.toMap(Message::id, message -> message.versionCount() > 1
                ? byParent.getOrDefault(message.parentId(), List.of(message.id())) : List.of(message.id())));
    }

    private Map<UUID, List<UUID>> byParent(List<Message> messages) {
        return messages.stream().map(Message::sessionId).distinct()
                .flatMap(session -> rows(SIBLINGS, Map.of("session", session, "parents", messages.stream()
                        .filter(message -> message.sessionId().equals(session)).map(Message::parentId).toList())).stream())
                .collect(Collectors.groupingBy(row -> (UUID) row[0],
                        Collectors.mapping(row -> (UUID) row[1], Collectors.toList())));
    }

    /**
     * Hides a message and what follows it, for a new version of it to be appended.
     *
     * @return how many versions there are with the new one
     */
    public int replace(Message former) {
        update(HIDE, Map.of("session", former.sessionId(), "position", former.position()));
        return 1 + update(COUNT_ONE_MORE, Map.of("session", former.sessionId(), "position", former.position(),
                "parent", former.parentId()));
    }

    /**
     * Selects the path through a message, below it through the newest versions.
     *
     * @return how many messages the path has
     */
    public int select(Message message) {
        List<Object[]> path = rows(PATH, Map.of("session", message.sessionId(), "message", message.id()));
        update(HIDE, Map.of("session", message.sessionId(), "position", path.get(0)[1]));
        update(SHOW, Map.of("path", path.stream().map(row -> row[0]).toList()));
        return (int) path.get(path.size() - 1)[1] + 1;
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, Map<String, Object> values) {
        var query = database.createNativeQuery(sql);
        values.forEach(query::setParameter);
        return query.getResultList();
    }

    private int update(String sql, Map<String, Object> values) {
        var query = database.createNativeQuery(sql);
        values.forEach(query::setParameter);
        return query.executeUpdate();
    }
}
