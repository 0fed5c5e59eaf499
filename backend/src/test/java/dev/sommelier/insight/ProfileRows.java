package dev.sommelier.insight;

import dev.sommelier.Person;
import dev.sommelier.wine.ranking.Style;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Sessions without the chat that would make them, what they taught, and looks into all tables. */
@ApplicationScoped
class ProfileRows {

    @Inject
    EntityManager database;

    @Inject
    TasteProfileRepository profiles;

    static UUID idOf(Person person) {
        return UUID.fromString(person.asks().get("/auth/me").then().statusCode(200).extract().path("id"));
    }

    /** A closed session. */
    @Transactional
    UUID session(UUID account) {
        UUID id = UUID.randomUUID();
        run("INSERT INTO chat_session (id, account_id, title, title_source, created_at, updated_at, closed_at)"
                + " VALUES (:id, :account, 'Wine for steak', 'USER', now(), now(), now())", "id", id, "account", account);
        return id;
    }

    /** A closed session that taught this. */
    UUID taught(UUID account, Instant closedAt, Finding... findings) {
        UUID session = session(account);
        profiles.add(account, session, SessionInsights.of(closedAt, LearnedBy.HOUSE, List.of(findings)),
                profiles.of(account).forgottenAt());
        return session;
    }

    static Finding liked(String text, UUID wineId) {
        return ToldRules.finding(InsightKind.LIKED_WINE, text, wineId, UUID.randomUUID());
    }

    static Finding disliked(String text, UUID wineId) {
        return ToldRules.finding(InsightKind.DISLIKED_WINE, text, wineId, UUID.randomUUID());
    }

    static Finding styled(InsightKind kind, String text, Style style) {
        return new Finding(kind, text, null, style, UUID.randomUUID(), 0.9);
    }

    /** Wines of the catalogue, by its order. */
    List<UUID> wines(int count) {
        List<?> ids = QuarkusTransaction.requiringNew().call(() -> database
                .createNativeQuery("SELECT id FROM wine ORDER BY code LIMIT :count", UUID.class)
                .setParameter("count", count)
                .getResultList());
        return ids.stream().map(UUID.class::cast).toList();
    }

    UUID wine(String name) {
        return (UUID) one("SELECT id FROM wine WHERE name_en = :name ORDER BY code LIMIT 1", UUID.class, "name", name);
    }

    Object one(String sql, Class<?> type, Object... parameters) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Query query = database.createNativeQuery(sql, type);
            set(query, parameters);
            return query.getSingleResult();
        });
    }

    @Transactional
    int run(String sql, Object... parameters) {
        Query query = database.createNativeQuery(sql);
        set(query, parameters);
        return query.executeUpdate();
    }

    /** As whoever deletes a session does first, until the transaction ends. */
    void lock(UUID session) {
        database.createNativeQuery("SELECT id FROM chat_session WHERE id = :id FOR UPDATE", UUID.class)
                .setParameter("id", session)
                .getSingleResult();
    }

    /** The rows of any table that hold this id anywhere, as text. */
    List<String> everywhere(UUID id) {
        List<String> found = new ArrayList<>();
        QuarkusTransaction.requiringNew().run(() -> {
            List<?> tables = database.createNativeQuery("""
                    SELECT table_name FROM information_schema.tables
                    WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'""", String.class).getResultList();
            if (tables.size() < 10) {
                throw new IllegalStateException("These are not all tables: " + tables);
            }
            for (Object table : tables) {
                database.createNativeQuery("SELECT cast(t AS text) FROM \"" + table + "\" AS t"
                                + " WHERE position(:id IN cast(t AS text)) > 0", String.class)
                        .setParameter("id", id.toString())
                        .getResultList()
                        .forEach(row -> found.add(table + ": " + row));
            }
        });
        return found;
    }

    Optional<TasteProfile.Session> learned(UUID account, UUID session) {
        return profiles.of(account).sessions().stream().filter(one -> one.id().equals(session)).findFirst();
    }

    private static void set(Query query, Object... parameters) {
        for (int i = 0; i < parameters.length; i += 2) {
            query.setParameter((String) parameters[i], parameters[i + 1]);
        }
    }
}
