package dev.sommelier.insight;

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
import dev.sommelier.jobs.JobFailedException;
import dev.sommelier.jobs.JobHandler;
import dev.sommelier.wine.ranking.WineCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Learns from a session when it has closed: the model listens, or the rules where there is no model, it refuses, the day's
 * budget is spent, or it stays away too long. Safe to run twice: a session is added to a profile once.
 */
@ApplicationScoped
class InsightJob implements JobHandler {

    /** Short: the person may be back soon, and the rules hear most of it too. */
    private static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(10));

    private final ClosedSessions sessions;
    private final TasteProfileRepository profiles;
    private final ClaudeClient claude;
    private final UsageLedger usage;
    private final InsightRules rules;
    private final WineCatalogue catalogue;

    @Inject
    InsightJob(ClosedSessions sessions, TasteProfileRepository profiles, ClaudeClient claude, UsageLedger usage,
            InsightRules rules, WineCatalogue catalogue) {
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

    private record Heard(LearnedBy by, List<Finding> findings) {
    }

    private void learn(UUID sessionId, boolean isLastTry) {
        sessions.find(sessionId).ifPresent(session -> {
            TasteProfile profile = profiles.of(session.accountId());
            if (profile.enabled() && !profile.hasListenedTo(sessionId)) {
                ClosedSession told = rules.teachable(since(profile.forgottenAt(), session));
                Heard heard = listen(told, isLastTry);
                profiles.add(session.accountId(), sessionId,
                        SessionInsights.of(session.closedAt(), heard.by(), InsightSanitizer.of(told, heard.findings())),
                        profile.forgottenAt());
            }
        });
    }

    private static ClosedSession since(Instant forgottenAt, ClosedSession session) {
        return new ClosedSession(session.id(), session.accountId(), session.language(), session.closedAt(),
                session.lines().stream().filter(line -> line.createdAt().isAfter(forgottenAt)).toList());
    }

    private Heard listen(ClosedSession session, boolean isLastTry) {
        if (session.lines().stream().noneMatch(line -> line.role() == Role.USER)) {
            return new Heard(LearnedBy.HOUSE, List.of());
        }
        boolean mayAsk = claude.isConfigured() && !usage.isBudgetSpent(session.accountId());
        return (mayAsk ? ask(session, isLastTry) : Optional.<Heard>empty())
                .orElseGet(() -> new Heard(LearnedBy.HOUSE, rules.hear(session)));
    }

    /** Empty when another try would not help. */
    private Optional<Heard> ask(ClosedSession session, boolean isLastTry) {
        ShownWines wines = new ShownWines(session, catalogue);
        ListenedChat chat = ListenedChat.of(session, wines);
        try {
            JsonAnswer answer = claude.json(InsightQuestion.about(chat));
            record(session.accountId(), answer.usage());
            Optional<List<Finding>> findings = new ModelFindings(chat, wines, rules).in(answer.value());
            if (findings.isEmpty() && !isLastTry) {
                throw new JobFailedException("NO_INSIGHTS", null);
            }
            return findings.map(list -> new Heard(LearnedBy.CLAUDE, list));
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
        usage.record(new ModelUse(accountId, null, ModelUse.Purpose.INSIGHTS, spent.model(), spent.inputTokens(),
                spent.outputTokens(), spent.cacheWriteTokens(), spent.cacheReadTokens()));
    }
}
