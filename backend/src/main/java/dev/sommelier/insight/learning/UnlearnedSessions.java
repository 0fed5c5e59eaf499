package dev.sommelier.insight.learning;

import dev.sommelier.chat.history.ClosedSession;
import dev.sommelier.chat.history.ClosedSessions;
import dev.sommelier.insight.Insight;
import dev.sommelier.insight.profile.SessionInsights.LearnedBy;
import dev.sommelier.insight.profile.SessionInsights;
import dev.sommelier.insight.profile.TasteProfile;
import dev.sommelier.insight.rules.HouseInsightRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Applies the rules to recently closed sessions for which {@link InsightJob} has not run yet, so that a greeting knows the
 * chat that was left a moment ago. Nothing is stored: the job still learns the session, once.
 */
@ApplicationScoped
public class UnlearnedSessions {

    /** Enough for a backlog of jobs. */
    private static final int NEWEST_SESSIONS = 10;

    /** Pinned and other sessions are separate, so that each part reads the start of one range of the list's index. */
    private static final String UNLEARNED = """
            SELECT s.id
            FROM ((SELECT * FROM chat_session WHERE account_id = :account AND pinned
                   ORDER BY created_at DESC, id DESC LIMIT :newest)
                  UNION ALL
                  (SELECT * FROM chat_session WHERE account_id = :account AND NOT pinned
                   ORDER BY created_at DESC, id DESC LIMIT :newest)) AS s
            LEFT JOIN taste_profile p ON p.account_id = s.account_id
            WHERE s.closed_at IS NOT NULL AND s.last_written_at IS NOT NULL AND NOT s.private
              AND p.session_insights -> cast(s.id AS text) IS NULL
              AND s.last_written_at > coalesce(p.forgotten_at, to_timestamp(0))
            ORDER BY s.created_at DESC
            LIMIT :newest""";

    /**
     * A closed session the profile has nothing of yet.
     *
     * @param session  without the messages that may not be remembered
     * @param insights what the rules find in it
     */
    public record Unlearned(ClosedSession session, SessionInsights insights) {
    }

    private final EntityManager database;
    private final ClosedSessions sessions;
    private final HouseInsightRules rules;
    private final EarlierWines earlier;

    UnlearnedSessions(EntityManager database, ClosedSessions sessions, HouseInsightRules rules, EarlierWines earlier) {
        this.earlier = earlier;
        this.database = database;
        this.sessions = sessions;
        this.rules = rules;
    }

    /**
     * Ids of the closed sessions whose job has not stored anything yet, the last opened first. Read them before the profile:
     * a session stored in between is then seen twice and filtered by {@link #read}; the other way round it would be missed.
     */
    @Transactional
    public List<UUID> idsOf(UUID accountId) {
        List<?> ids = database.createNativeQuery(UNLEARNED, UUID.class)
                .setParameter("account", accountId)
                .setParameter("newest", NEWEST_SESSIONS)
                .getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }

    /**
     * The insights of these sessions, without those that the profile has by now.
     *
     * @param sessionIds as given by {@link #idsOf}
     * @param profile    read after the ids; the caller checks whether remembering is on
     */
    @Transactional
    public List<Unlearned> read(List<UUID> sessionIds, TasteProfile profile) {
        return sessionIds.stream()
                .filter(id -> !profile.hasProcessed(id))
                .map(sessions::find)
                .flatMap(Optional::stream)
                .map(session -> extract(session, profile.forgottenAt()))
                .toList();
    }

    private Unlearned extract(ClosedSession session, Instant forgottenAt) {
        ClosedSession teachable = TeachableMessages.of(session, forgottenAt);
        List<Insight> told = Stream.concat(rules.extract(teachable, () -> earlier.before(session)).stream(),
                rules.calledOff(TeachableMessages.leftOut(session, forgottenAt)).stream()).toList();
        return new Unlearned(teachable, SessionInsights.of(session.id(), session.closedAt(), LearnedBy.HOUSE,
                InsightSanitizer.of(session, told)));
    }
}
