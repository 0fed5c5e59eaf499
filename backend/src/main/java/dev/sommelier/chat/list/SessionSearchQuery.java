package dev.sommelier.chat.list;

import static dev.sommelier.chat.session.SessionConditions.PRESENT;

import dev.sommelier.account.Caller;
import dev.sommelier.chat.session.ChatSession;
import dev.sommelier.chat.session.SessionConditions;
import dev.sommelier.chat.session.SessionLife;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.hibernate.query.NativeQuery;

/**
 * Reads a page of the sessions that hold some words: in the title, in a message, in the name of a wine shown or in its
 * reason. PostgreSQL's full text search finds inflected forms in both languages and beginnings of words.
 */
@ApplicationScoped
class SessionSearchQuery {

    /**
     * A session with the place where it holds the words.
     *
     * @param match null when only the title holds them
     */
    record MatchedSession(ChatSession session, SessionMatch match) {
    }

    /** Also selects columns under the entity's names, so that {@link SessionConditions} apply. */
    private static final String SESSIONS = """
            WITH asked AS (SELECT to_tsquery('pg_catalog.russian', plain_text(:query)) AS words,
                to_tsquery('pg_catalog.russian', :names) AS names),
            mine AS (SELECT *, created_at AS createdAt, updated_at AS updatedAt, closed_at AS closedAt,
                last_written_at AS lastWrittenAt, private AS isPrivate
                FROM chat_session WHERE account_id = :account)
            """;
    /** The text of a session that fits best, and the message it belongs to. */
    private static final String BEST_PLACE = """
            LEFT JOIN LATERAL (
                SELECT place.message_id, place.wine, place.content FROM (
                    SELECT m.id AS message_id, NULL AS wine, m.content, ts_rank(m.document, asked.words) AS fit, m.position
                    FROM message m WHERE m.session_id = s.id AND m.selected AND m.document @@ asked.words
                    UNION ALL
                    SELECT r.message_id, CASE :language WHEN 'RU' THEN w.name_ru ELSE w.name_en END, r.reason, 0.01, r.position
                    FROM recommendation r JOIN wine w ON w.id = r.wine_id
                    JOIN message m ON m.id = r.message_id AND m.selected
                    WHERE r.session_id = s.id
                        AND (r.document @@ asked.words OR w.document @@ asked.names)) AS place
                ORDER BY place.fit DESC, place.position LIMIT 1) AS best ON true
            WHERE (best.message_id IS NOT NULL OR s.document @@ asked.words) AND\s""";
    private static final String MARKS = "StartSel=' || chr(1) || ', StopSel=' || chr(2) || ', ";
    /** Shows the whole name of a wine, which is short, before the excerpt of its reason. */
    private static final String HEADLINE =
            "concat_ws(': ', ts_headline('pg_catalog.russian', best.wine, asked.names, '" + MARKS + "HighlightAll=true'),"
                    + " ts_headline('pg_catalog.russian', regexp_replace(best.content, '[*_#`\\\\]+', '', 'g'), asked.words, '"
                    + MARKS + "MaxFragments=1, MaxWords=16, MinWords=8, ShortWord=0'))";

    private final EntityManager database;
    private final SessionLife life;

    SessionSearchQuery(EntityManager database, SessionLife life) {
        this.database = database;
        this.life = life;
    }

    List<MatchedSession> find(Caller caller, SessionPage page, SearchWords words, int wanted) {
        if (words.isEmpty()) {
            return List.of();
        }
        String condition = condition(page);
        String sql = SESSIONS + "SELECT {s.*}, best.message_id, " + HEADLINE + " AS headline FROM mine s CROSS JOIN asked "
                + BEST_PLACE + condition + SessionListQuery.IN_ORDER + " LIMIT :wanted OFFSET :offset";
        List<?> rows = query(sql, condition, caller, page, words)
                .addEntity("s", ChatSession.class)
                .addScalar("message_id", UUID.class)
                .addScalar("headline", String.class)
                .setParameter("wanted", wanted).setParameter("offset", page.offset())
                .getResultList();
        return rows.stream().map(row -> found((Object[]) row)).toList();
    }

    long count(Caller caller, SessionPage page, SearchWords words) {
        if (words.isEmpty()) {
            return 0;
        }
        SessionPage all = page.withoutCursor();
        String condition = condition(all);
        String sql = SESSIONS + "SELECT count(*) FROM mine s CROSS JOIN asked " + BEST_PLACE + condition;
        return ((Number) query(sql, condition, caller, all, words).getSingleResult()).longValue();
    }

    private NativeQuery<?> query(String sql, String condition, Caller caller, SessionPage page, SearchWords words) {
        NativeQuery<?> query = database.createNativeQuery(sql).unwrap(NativeQuery.class)
                .setParameter("account", caller.id())
                .setParameter("query", words.query())
                .setParameter("names", words.nameQuery())
                .setParameter("language", caller.language().name());
        Parameters parameters = SessionConditions.parameters(condition, life.cutoffs());
        if (page.cursor() != null) {
            SessionListQuery.bind(parameters, page.cursor());
        }
        parameters.map().forEach(query::setParameter);
        return query;
    }

    private static String condition(SessionPage page) {
        return PRESENT + (page.filter().empty() ? "" : SessionListQuery.WRITTEN_IN)
                + (page.cursor() == null ? "" : SessionListQuery.AFTER_CURSOR);
    }

    private static MatchedSession found(Object[] row) {
        ChatSession session = (ChatSession) row[0];
        UUID message = (UUID) row[1];
        return new MatchedSession(session, message == null ? null : SessionMatch.of(session.id(), message, (String) row[2]));
    }
}
