package dev.sommelier.insight.learning;

import dev.sommelier.account.usage.ModelUse;
import dev.sommelier.account.usage.UsageLedger;
import dev.sommelier.chat.history.ClosedSession;
import dev.sommelier.chat.history.ClosedSessions;
import dev.sommelier.chat.message.Role;
import dev.sommelier.chat.session.SessionClosing;
import dev.sommelier.claude.ClaudeClient;
import dev.sommelier.claude.ClaudeException;
import dev.sommelier.claude.JsonAnswer;
import dev.sommelier.claude.Usage;
import dev.sommelier.insight.Insight;
import dev.sommelier.insight.profile.SessionInsights.LearnedBy;
import dev.sommelier.insight.profile.SessionInsights;
import dev.sommelier.insight.profile.TasteProfile;
import dev.sommelier.insight.profile.TasteProfileRepository;
import dev.sommelier.insight.rules.HouseInsightRules;
import dev.sommelier.jobs.JobFailedException;
import dev.sommelier.jobs.JobHandler;
import dev.sommelier.wine.ranking.WineCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Learns from a session after it has closed: asks the model, and uses the rules where there is no model, it refuses, the
 * account's token budget of the day is spent, or it has failed on every try. Safe to run twice: the repository adds a
 * session to a profile once.
 */
@ApplicationScoped
class InsightJob implements JobHandler {

    /** Short, because the person may be back soon and be greeted without these insights. */
    private static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(10));

    private final ClosedSessions sessions;
    private final TasteProfileRepository profiles;
    private final ClaudeClient claude;
    private final UsageLedger usage;
    private final HouseInsightRules rules;
    private final WineCatalogue catalogue;

    InsightJob(ClosedSessions sessions, TasteProfileRepository profiles, ClaudeClient claude, UsageLedger usage,
            HouseInsightRules rules, WineCatalogue catalogue) {
        this.sessions = sessions;
        this.profiles = profiles;
        this.claude = claude;
        this.usage = usage;
        this.rules = rules;
        this.catalogue = catalogue;
    }

    @Override
    public String kind() {
        return SessionClosing.CLOSED_JOB;
    }

    @Override
    public List<Duration> pauses() {
        return PAUSES;
    }

    @Override
    public void run(UUID sessionId) {
        learn(sessionId, false);
    }

    @Override
    public void runLast(UUID sessionId) {
        learn(sessionId, true);
    }

    private void learn(UUID sessionId, boolean isLastTry) {
        sessions.find(sessionId).ifPresent(session -> {
            TasteProfile profile = profiles.of(session.accountId());
            if (profile.enabled() && !profile.hasProcessed(sessionId)) {
                ClosedSession teachable = TeachableMessages.of(session, profile.forgottenAt());
                List<Insight> calledOff = rules.calledOff(TeachableMessages.leftOut(session, profile.forgottenAt()));
                profiles.add(session.accountId(), extract(teachable, isLastTry).learned(session, calledOff),
                        profile.forgottenAt());
            }
        });
    }

    private Extracted extract(ClosedSession session, boolean isLastTry) {
        if (session.lines().stream().noneMatch(line -> line.role() == Role.USER)) {
            return new Extracted(LearnedBy.HOUSE, List.of());
        }
        boolean mayAsk = claude.isConfigured() && !usage.isBudgetSpent(session.accountId());
        return (mayAsk ? ask(session, isLastTry) : Optional.<List<Insight>>empty())
                .map(insights -> new Extracted(LearnedBy.CLAUDE, insights))
                .orElseGet(() -> new Extracted(LearnedBy.HOUSE, rules.extract(session)));
    }

    /** What the messages that may be learned from taught, and who read it. */
    private record Extracted(LearnedBy by, List<Insight> insights) {

        SessionInsights learned(ClosedSession session, List<Insight> calledOff) {
            List<Insight> all = Stream.concat(insights.stream(), calledOff.stream()).toList();
            return SessionInsights.of(session.id(), session.closedAt(), by, InsightSanitizer.of(session, all));
        }
    }

    /** Empty when the rules are to be used, because another try would not help. */
    private Optional<List<Insight>> ask(ClosedSession session, boolean isLastTry) {
        SessionWines wines = new SessionWines(session, catalogue);
        InsightTranscript transcript = InsightTranscript.of(session, wines);
        try {
            JsonAnswer answer = claude.json(InsightQuestion.about(transcript));
            record(session.accountId(), answer.usage());
            Optional<List<Insight>> insights = new ModelInsights(session, transcript, wines, rules).in(answer.value());
            if (insights.isEmpty() && !isLastTry) {
                throw new JobFailedException("NO_INSIGHTS", null);
            }
            return insights;
        } catch (ClaudeException e) {
            e.usage().ifPresent(spent -> record(session.accountId(), spent));
            boolean mayPass = e.kind().passes() || e.kind() == ClaudeException.Kind.CANCELLED;
            if (mayPass && !isLastTry) {
                throw new JobFailedException(e.kind().name(), e);
            }
            return Optional.empty();
        }
    }

    private void record(UUID accountId, Usage spent) {
        usage.record(new ModelUse(accountId, null, ModelUse.Purpose.INSIGHTS,
                InsightQuestion.PROMPT.version(), spent.model(), spent.inputTokens(),
                spent.outputTokens(), spent.cacheWriteTokens(), spent.cacheReadTokens()));
    }
}
