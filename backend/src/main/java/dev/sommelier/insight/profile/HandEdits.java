package dev.sommelier.insight.profile;

import dev.sommelier.chat.message.UsedInsightsRepository;
import dev.sommelier.insight.Insight;
import dev.sommelier.insight.profile.SessionInsights.LearnedBy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Adds, changes and removes single insights in {@code taste_profile}, forgets all, and switches remembering on and off. Every change is a single statement or holds a lock on
 * the row, so that a job that learns at the same time overwrites nothing.
 */
@ApplicationScoped
public class HandEdits {

    private static final String ADD = """
            INSERT INTO taste_profile (account_id, session_insights)
            VALUES (:account, cast(:entries AS jsonb))
            ON CONFLICT (account_id) DO UPDATE
            SET session_insights = taste_profile.session_insights || excluded.session_insights
            WHERE :most - :added >= (SELECT count(*) FROM jsonb_each(taste_profile.session_insights) AS one
                           WHERE one.value ->> 'by' = 'person')""";

    private static final String LOCK = """
            SELECT cast(session_insights AS text) FROM taste_profile WHERE account_id = :account FOR UPDATE""";

    private static final String SAVE = """
            UPDATE taste_profile SET session_insights = cast(:document AS jsonb) WHERE account_id = :account""";

    private static final String FORGET_ALL = """
            INSERT INTO taste_profile (account_id, forgotten_at) VALUES (:account, :now)
            ON CONFLICT (account_id) DO UPDATE SET session_insights = jsonb_build_object(), forgotten_at = excluded.forgotten_at""";

    /** Switching on again sets the limit, so that messages written while it was off are never learned from. */
    private static final String ENABLE = """
            INSERT INTO taste_profile (account_id, enabled) VALUES (:account, :enabled)
            ON CONFLICT (account_id) DO UPDATE SET enabled = excluded.enabled,
                forgotten_at = CASE WHEN excluded.enabled AND NOT taste_profile.enabled
                               THEN :now ELSE taste_profile.forgotten_at END""";

    private final EntityManager database;
    private final InsightDocuments documents;
    private final UsedInsightsRepository used;

    HandEdits(EntityManager database, InsightDocuments documents, UsedInsightsRepository used) {
        this.database = database;
        this.documents = documents;
        this.used = used;
    }

    /**
     * Adds insights, each in an entry of its own; all of them or none.
     *
     * @param most how many such there may be
     * @return false when there would be more
     */
    @Transactional
    public boolean add(UUID accountId, List<Insight> insights, int most) {
        Map<UUID, SessionInsights> entries = insights.stream().collect(Collectors.toMap(Insight::id, insight ->
                SessionInsights.of(insight.id(), insight.learnedAt(), LearnedBy.PERSON, List.of(insight))));
        return insights.size() <= most && database.createNativeQuery(ADD)
                        .setParameter("account", accountId)
                        .setParameter("entries", documents.write(entries))
                        .setParameter("added", insights.size())
                        .setParameter("most", most)
                        .executeUpdate()
                > 0;
    }

    /**
     * Changes an insight in place.
     *
     * @param change gives the insight as it is to be, of the same session
     * @return whether the account had the insight
     */
    @Transactional
    public boolean change(UUID accountId, UUID insightId, UnaryOperator<Insight> change) {
        Map<UUID, SessionInsights> document = locked(accountId);
        boolean found = document.values().stream().anyMatch(session -> session.has(insightId));
        if (found) {
            document.replaceAll((session, insights) -> insights.changed(insightId, change));
            save(accountId, document);
        }
        return found;
    }

    /**
     * Removes an insight with the earlier ones about the same subject, which would hold again otherwise. Their sessions
     * still count as processed.
     *
     * @return whether the account had the insight
     */
    @Transactional
    public boolean remove(UUID accountId, UUID insightId) {
        Map<UUID, SessionInsights> document = locked(accountId);
        List<Insight> all = TasteProfile.latestFirst(List.copyOf(document.values()));
        Optional<Insight> found = all.stream().filter(insight -> insight.id().equals(insightId)).findFirst();
        found.ifPresent(target -> {
            Predicate<Insight> forgotten = other -> other.subject().equals(target.subject()) || EventNotes.isSame(target, other)
                    || other.isImpliedBy(target) || other.isOverruledBy(target);
            used.forget(accountId, all.stream().filter(forgotten).map(Insight::id).toList());
            document.replaceAll((session, insights) -> insights.without(forgotten));
            document.values().removeIf(insights -> insights.by() == LearnedBy.PERSON && insights.all().isEmpty());
            save(accountId, document);
        });
        return found.isPresent();
    }

    @Transactional
    public void forgetAll(UUID accountId, Instant now) {
        database.createNativeQuery(FORGET_ALL).setParameter("account", accountId).setParameter("now", now)
                .executeUpdate();
        used.forgetAll(accountId);
    }

    @Transactional
    public void setEnabled(UUID accountId, boolean enabled, Instant now) {
        database.createNativeQuery(ENABLE).setParameter("account", accountId).setParameter("enabled", enabled).setParameter("now", now)
                .executeUpdate();
    }

    private Map<UUID, SessionInsights> locked(UUID accountId) {
        List<?> rows = database.createNativeQuery(LOCK, String.class).setParameter("account", accountId).getResultList();
        return rows.stream().map(row -> documents.read((String) row)).findFirst().orElse(Map.of());
    }

    private void save(UUID accountId, Map<UUID, SessionInsights> document) {
        database.createNativeQuery(SAVE)
                .setParameter("document", documents.write(document))
                .setParameter("account", accountId)
                .executeUpdate();
    }
}
