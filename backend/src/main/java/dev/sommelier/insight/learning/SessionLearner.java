package dev.sommelier.insight.learning;

import dev.sommelier.chat.history.ClosedSession;
import dev.sommelier.chat.history.ClosedSessions;
import dev.sommelier.insight.Insight;
import dev.sommelier.insight.profile.SessionInsights.LearnedBy;
import dev.sommelier.insight.profile.SessionInsights;
import dev.sommelier.insight.profile.TasteProfile;
import dev.sommelier.insight.profile.TasteProfileRepository;
import dev.sommelier.insight.rules.HouseInsightRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads closed sessions and stores what they teach, each once: of several calls for one session one stores. */
@ApplicationScoped
class SessionLearner {

    private final ClosedSessions sessions;
    private final TasteProfileRepository profiles;
    private final HouseInsightRules rules;

    SessionLearner(ClosedSessions sessions, TasteProfileRepository profiles, HouseInsightRules rules) {
        this.sessions = sessions;
        this.profiles = profiles;
        this.rules = rules;
    }

    /** Empty when the session is gone, open, private or learned from, or when remembering is off. */
    Optional<LearnableSession> find(UUID sessionId) {
        return sessions.find(sessionId).flatMap(session -> {
            TasteProfile profile = profiles.of(session.accountId());
            return profile.enabled() && !profile.hasProcessed(sessionId)
                    ? Optional.of(learnable(session, profile)) : Optional.empty();
        });
    }

    /** The same, whether or not it was learned from. */
    Optional<LearnableSession> findAgain(UUID sessionId) {
        return sessions.find(sessionId).flatMap(session -> Optional.of(profiles.of(session.accountId()))
                .filter(TasteProfile::enabled).map(profile -> learnable(session, profile)));
    }

    private LearnableSession learnable(ClosedSession session, TasteProfile profile) {
        return new LearnableSession(session, TeachableMessages.of(session, profile.forgottenAt()),
                rules.calledOff(TeachableMessages.leftOut(session, profile.forgottenAt())), profile.forgottenAt());
    }

    /** Stores what the model read. */
    void learn(LearnableSession read, List<Insight> insights) {
        store(read, LearnedBy.CLAUDE, insights);
    }

    /** Reads the session by the rules and stores that. */
    void learnByRules(LearnableSession read) {
        store(read, LearnedBy.HOUSE, read.saysAnything() ? rules.extract(read.teachable()) : List.of());
    }

    /**
     * Stores what the model read in place of what the rules had, unless that was changed or forgotten since.
     *
     * @param byRules as {@link #learnMeanwhile} gave it
     */
    void learnInstead(LearnableSession read, List<Insight> insights, String byRules) {
        profiles.replace(read.session().accountId(), insightsOf(read, LearnedBy.CLAUDE, insights), byRules, read.forgottenAt());
    }

    /**
     * Reads the session by the rules and stores that until the model has read it.
     *
     * @return a digest of what was stored, in the transaction that stored it; empty when nothing was
     */
    @Transactional
    Optional<String> learnMeanwhile(LearnableSession read) {
        learnByRules(read);
        return profiles.digest(read.session().accountId(), read.session().id());
    }

    private void store(LearnableSession read, LearnedBy by, List<Insight> insights) {
        profiles.add(read.session().accountId(), insightsOf(read, by, insights), read.forgottenAt());
    }

    private static SessionInsights insightsOf(LearnableSession read, LearnedBy by, List<Insight> insights) {
        ClosedSession session = read.session();
        List<Insight> all = Stream.concat(insights.stream(), read.calledOff().stream()).toList();
        return SessionInsights.of(session.id(), session.closedAt(), by, InsightSanitizer.of(session, all));
    }
}
