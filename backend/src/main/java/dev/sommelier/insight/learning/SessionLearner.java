package dev.sommelier.insight.learning;

import dev.sommelier.chat.history.ClosedSession;
import dev.sommelier.chat.history.ClosedSessions;
import dev.sommelier.chat.message.Role;
import dev.sommelier.insight.Insight;
import dev.sommelier.insight.profile.SessionInsights;
import dev.sommelier.insight.profile.SessionInsights.LearnedBy;
import dev.sommelier.insight.profile.TasteProfile;
import dev.sommelier.insight.profile.TasteProfileRepository;
import dev.sommelier.insight.rules.HouseInsightRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads closed sessions and stores their insights; of several calls for one session only the first stores. */
@ApplicationScoped
class SessionLearner {

    /**
     * A closed session that was not learned from yet.
     *
     * @param teachable   the part of it that may be learned from
     * @param calledOff   events that its other messages cancel
     * @param forgottenAt when the account last had everything forgotten, as it was when the session was read
     */
    record Learnable(ClosedSession session, ClosedSession teachable, List<Insight> calledOff, Instant forgottenAt) {

        /** Whether the person said anything that may be learned from. */
        boolean saysAnything() {
            return teachable.lines().stream().anyMatch(line -> line.role() == Role.USER);
        }
    }

    private final ClosedSessions sessions;
    private final TasteProfileRepository profiles;
    private final HouseInsightRules rules;
    private final EarlierWines earlier;

    SessionLearner(ClosedSessions sessions, TasteProfileRepository profiles, HouseInsightRules rules, EarlierWines earlier) {
        this.earlier = earlier;
        this.sessions = sessions;
        this.profiles = profiles;
        this.rules = rules;
    }

    /** Empty when the session is deleted, open, private or already learned from, or when remembering is off. */
    Optional<Learnable> find(UUID sessionId) {
        return sessions.find(sessionId).flatMap(session -> {
            TasteProfile profile = profiles.of(session.accountId());
            return profile.enabled() && !profile.hasProcessed(sessionId)
                    ? Optional.of(learnable(session, profile)) : Optional.empty();
        });
    }

    /** The same for a session that may have been learned from. */
    Optional<Learnable> findAgain(UUID sessionId) {
        return sessions.find(sessionId).flatMap(session -> Optional.of(profiles.of(session.accountId()))
                .filter(TasteProfile::enabled).map(profile -> learnable(session, profile)));
    }

    private Learnable learnable(ClosedSession session, TasteProfile profile) {
        return new Learnable(session, TeachableMessages.of(session, profile.forgottenAt()),
                rules.calledOff(TeachableMessages.leftOut(session, profile.forgottenAt())), profile.forgottenAt());
    }

    /** Stores the insights of the model. */
    void learn(Learnable read, List<Insight> insights) {
        store(read, LearnedBy.CLAUDE, insights);
    }

    /** Stores the insights of the rules. */
    void learnByRules(Learnable read) {
        store(read, LearnedBy.HOUSE, read.saysAnything() ? rules.extract(read.teachable(), () -> earlier.before(read.session())) : List.of());
    }

    /**
     * Replaces the insights of the rules by those of the model, unless they were changed or forgotten since.
     *
     * @param byRules as {@link #learnMeanwhile} gave it
     */
    void learnInstead(Learnable read, List<Insight> insights, String byRules) {
        profiles.replace(read.session().accountId(), insightsOf(read, LearnedBy.CLAUDE, insights), byRules, read.forgottenAt());
    }

    /**
     * Stores the insights of the rules until the model has read the session.
     *
     * @return a digest of what was stored, in the transaction that stored it; empty when nothing was
     */
    @Transactional
    Optional<String> learnMeanwhile(Learnable read) {
        learnByRules(read);
        return profiles.digest(read.session().accountId(), read.session().id());
    }

    private void store(Learnable read, LearnedBy by, List<Insight> insights) {
        profiles.add(read.session().accountId(), insightsOf(read, by, insights), read.forgottenAt());
    }

    private static SessionInsights insightsOf(Learnable read, LearnedBy by, List<Insight> insights) {
        ClosedSession session = read.session();
        List<Insight> all = Stream.concat(insights.stream(), read.calledOff().stream()).toList();
        return SessionInsights.of(session.id(), session.closedAt(), by, InsightSanitizer.of(session, all));
    }
}
