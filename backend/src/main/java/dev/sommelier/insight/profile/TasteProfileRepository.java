package dev.sommelier.insight.profile;

import dev.sommelier.chat.message.UsedInsightsRepository;
import dev.sommelier.chat.session.LearnedInsights;
import dev.sommelier.insight.Insight;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads {@code taste_profile} and writes what sessions taught; {@link HandEdits} writes the rest. An account gets a row with
 * its first insight or setting. Every change is a single statement, so that concurrent changes from several replicas are
 * all kept.
 */
@ApplicationScoped
public class TasteProfileRepository implements LearnedInsights {

    /** The latest sessions that are kept even without insights, so that their jobs do not run twice. */
    static final int SESSIONS_KEPT = 100;

    /** Older sessions are dropped with their insights: the document is always read as a whole. */
    static final int SESSIONS_AT_MOST = 500;

    private static final String READ = """
            SELECT enabled, cast(session_insights AS text) AS document,
                   coalesce(forgotten_at, to_timestamp(0)) AS forgotten
            FROM taste_profile WHERE account_id = :account""";

    private static final String READ_LAST = """
            SELECT enabled, coalesce(forgotten_at, to_timestamp(0)) AS forgotten, cast(coalesce((
                SELECT jsonb_object_agg(one.key, CASE
                    WHEN one.by_hand OR one.place <= :atMost THEN one.value
                    ELSE jsonb_build_object('closed_at', one.value -> 'closed_at', 'by', one.value -> 'by',
                                            'constraints', one.value -> 'constraints') END)
                FROM (SELECT entry.key, entry.value, entry.by_hand, row_number() OVER (
                          PARTITION BY entry.by_hand OR NOT entry.is_sure
                          ORDER BY cast(entry.value ->> 'closed_at' AS timestamptz) DESC, cast(entry.key AS uuid) DESC)
                          + CASE WHEN entry.is_sure THEN 0 ELSE :atMost END AS place
                      FROM (SELECT key, value, coalesce(value ->> 'by', '') = 'person' AS by_hand,
                                   jsonb_path_exists(value, '$.*[*].confidence ? (@ >= $sure)',
                                                     jsonb_build_object('sure', :sure)) AS is_sure
                            FROM jsonb_each(session_insights)) AS entry) AS one
                WHERE one.by_hand OR one.place <= :atMost
                   OR jsonb_path_exists(one.value, '$.constraints[*]')), jsonb_build_object()) AS text) AS document
            FROM taste_profile WHERE account_id = :account""";

    /**
     * Adds nothing when the session is deleted (its row is locked against that), private or already processed, when
     * remembering is off, or when the account had everything forgotten since the session was read.
     */
    private static final String ADD = """
            INSERT INTO taste_profile (account_id, session_insights)
            SELECT a.id, jsonb_build_object(cast(:session AS text), cast(:insights AS jsonb))
            FROM account a JOIN chat_session s ON s.account_id = a.id
            WHERE a.id = :account AND s.id = cast(:session AS uuid) AND NOT s.private
            FOR KEY SHARE OF a FOR SHARE OF s
            ON CONFLICT (account_id) DO UPDATE SET session_insights = (
                SELECT jsonb_object_agg(kept.key, kept.value)
                FROM (SELECT one.key, one.value,
                             row_number() OVER (ORDER BY cast(one.value ->> 'closed_at' AS timestamptz) DESC, one.key)
                             AS place
                      FROM jsonb_each(taste_profile.session_insights || excluded.session_insights) AS one) AS kept
                WHERE kept.place <= :kept OR kept.value ->> 'by' = 'person' OR kept.place <= :most AND EXISTS (
                    SELECT FROM jsonb_each(kept.value) AS part
                    WHERE jsonb_typeof(part.value) = 'array' AND part.value <> jsonb_build_array()))
            WHERE taste_profile.enabled
              AND taste_profile.session_insights -> cast(:session AS text) IS NULL
              AND coalesce(taste_profile.forgotten_at, to_timestamp(0)) = :forgotten""";

    private static final String REPLACE = """
            UPDATE taste_profile SET session_insights =
                session_insights || jsonb_build_object(cast(:session AS text), cast(:insights AS jsonb))
            WHERE account_id = :account AND enabled AND coalesce(forgotten_at, to_timestamp(0)) = :forgotten
              AND md5(cast(session_insights -> cast(:session AS text) AS text)) = :former""";

    private final EntityManager database;
    private final UsedInsightsRepository used;
    private final InsightDocuments documents;

    TasteProfileRepository(EntityManager database, UsedInsightsRepository used, InsightDocuments documents) {
        this.database = database;
        this.used = used;
        this.documents = documents;
    }

    /** {@link TasteProfile#EMPTY} when the account has no row. */
    @Transactional
    public TasteProfile of(UUID accountId) {
        return profile(query(READ, accountId, Tuple.class));
    }

    /**
     * The profile with only the latest sessions that have an insight of enough confidence, what was added by hand, and the
     * constraints of all sessions, which bind until they are deleted. Selected in SQL, because the document of a
     * long-standing account is large.
     *
     * @param sessions how many sessions at most
     * @param sure     the least confidence, 0 to 1
     */
    @Transactional
    public TasteProfile lastOf(UUID accountId, int sessions, double sure) {
        return profile(query(READ_LAST, accountId, Tuple.class)
                .setParameter("sure", sure)
                .setParameter("atMost", sessions));
    }

    /**
     * Adds what was learned from a session. Of several concurrent calls for one session only one does.
     *
     * @param forgottenAt as it was when the session was read
     * @return false when the session was processed before or is deleted, remembering is switched off, or the account had
     *         everything forgotten since the session was read
     */
    @Transactional
    public boolean add(UUID accountId, SessionInsights insights, Instant forgottenAt) {
        return database.createNativeQuery(ADD)
                        .setParameter("account", accountId)
                        .setParameter("session", insights.sessionId().toString())
                        .setParameter("insights", documents.write(insights))
                        .setParameter("forgotten", forgottenAt)
                        .setParameter("kept", SESSIONS_KEPT)
                        .setParameter("most", SESSIONS_AT_MOST)
                        .executeUpdate()
                > 0;
    }

    /**
     * Puts what was learned anew from a session in the place of what is stored of it, unless that has changed since.
     *
     * @param former      what {@link #digest} gave for it
     * @param forgottenAt as it was when the session was read
     * @return false when something else is stored by now, or nothing may be
     */
    @Transactional
    public boolean replace(UUID accountId, SessionInsights insights, String former, Instant forgottenAt) {
        // The used insights of replies stay: the replaced insights are the same facts, read again.
        return query(REPLACE, accountId)
                        .setParameter("session", insights.sessionId().toString())
                        .setParameter("insights", documents.write(insights))
                        .setParameter("former", former)
                        .setParameter("forgotten", forgottenAt)
                        .executeUpdate()
                > 0;
    }

    /** A digest of what is stored of a session, to notice that it changed; empty when nothing is. */
    @Transactional
    public Optional<String> digest(UUID accountId, UUID sessionId) {
        return query("SELECT md5(cast(session_insights -> cast(:session AS text) AS text)) FROM taste_profile"
                        + " WHERE account_id = :account AND session_insights -> cast(:session AS text) IS NOT NULL",
                        accountId, String.class)
                .setParameter("session", sessionId.toString())
                .getResultList().stream().map(String.class::cast).findFirst();
    }

    private List<UUID> insightsOf(UUID accountId, UUID sessionId) {
        return of(accountId).sessions().stream().filter(session -> session.sessionId().equals(sessionId))
                .flatMap(session -> session.all().stream()).map(Insight::id).toList();
    }

    /**
     * Removes a session with its insights. A job that is processing it at this moment waits in {@link #add} for the lock
     * that the caller's deletion holds on the session, and then finds no session.
     */
    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(UUID accountId, UUID sessionId) {
        used.forget(accountId, insightsOf(accountId, sessionId));
        query("UPDATE taste_profile SET session_insights = session_insights - cast(:session AS text)"
                        + " WHERE account_id = :account", accountId)
                .setParameter("session", sessionId.toString())
                .executeUpdate();
    }

    private Query query(String sql, UUID accountId) {
        return database.createNativeQuery(sql).setParameter("account", accountId);
    }

    private Query query(String sql, UUID accountId, Class<?> type) {
        return database.createNativeQuery(sql, type).setParameter("account", accountId);
    }

    private TasteProfile profile(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(Tuple.class::cast).findFirst()
                .map(row -> TasteProfile.of(row.get("enabled", Boolean.class),
                        documents.read(row.get("document", String.class)),
                        row.get("forgotten", Instant.class)))
                .orElse(TasteProfile.EMPTY);
    }
}
