package dev.sommelier.insight.profile;

import dev.sommelier.DatabaseRows;
import dev.sommelier.insight.Insight;
import dev.sommelier.insight.InsightKind;
import dev.sommelier.insight.profile.SessionInsights.LearnedBy;
import dev.sommelier.wine.ranking.Style;
import dev.sommelier.wine.ranking.Trait;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Inserts closed sessions and their insights directly, and searches all tables for an id. */
@ApplicationScoped
public class TasteProfileRows extends DatabaseRows {

    public static final Style SWEET = new Style(Map.of(Trait.SWEETNESS, Set.of("sweet")));

    @Inject
    TasteProfileRepository profiles;

    /** A closed session. */
    @Transactional
    public UUID session(UUID account) {
        UUID id = UUID.randomUUID();
        run("INSERT INTO chat_session (id, account_id, title, title_source, created_at, updated_at, closed_at)"
                + " VALUES (:id, :account, 'Wine for steak', 'USER', now(), now(), now())", "id", id, "account", account);
        return id;
    }

    /** A closed session from which these insights were learned. */
    public UUID taught(UUID account, Instant closedAt, Insight... insights) {
        UUID session = session(account);
        profiles.add(account, SessionInsights.of(session, closedAt, LearnedBy.HOUSE, List.of(insights)),
                profiles.of(account).forgottenAt());
        return session;
    }

    public static Insight liked(String text, UUID wineId) {
        return insight(InsightKind.LIKED_WINE, text, wineId, Style.NONE, 0.9);
    }

    public static Insight disliked(String text, UUID wineId) {
        return insight(InsightKind.DISLIKED_WINE, text, wineId, Style.NONE, 0.9);
    }

    public static Insight styled(InsightKind kind, String text, Style style) {
        return insight(kind, text, null, style, 0.9);
    }

    /** As extracted from a session; which one, and when it closed, is set by where it is stored. */
    public static Insight insight(InsightKind kind, String text, UUID wineId, Style style, double confidence) {
        return new Insight(UUID.randomUUID(), kind, text, wineId, style, null, UUID.randomUUID(), confidence, null, null, null);
    }

    /** Wines of the catalogue, by its order. */
    public List<UUID> wines(int count) {
        List<?> ids = QuarkusTransaction.requiringNew().call(() -> database
                .createNativeQuery("SELECT id FROM wine ORDER BY code LIMIT :count", UUID.class)
                .setParameter("count", count)
                .getResultList());
        return ids.stream().map(UUID.class::cast).toList();
    }

    public UUID wine(String name) {
        return one("SELECT id FROM wine WHERE name_en = :name ORDER BY code LIMIT 1", UUID.class, "name", name);
    }

    /** Locks the session's row until the transaction ends, as its deletion does. */
    public void lock(UUID session) {
        database.createNativeQuery("SELECT id FROM chat_session WHERE id = :id FOR UPDATE", UUID.class)
                .setParameter("id", session)
                .getSingleResult();
    }

    /** The rows of any table that hold this id anywhere, as text. */
    public List<String> everywhere(UUID id) {
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

    public Optional<SessionInsights> learned(UUID account, UUID session) {
        return profiles.of(account).sessions().stream().filter(one -> one.sessionId().equals(session)).findFirst();
    }
}
