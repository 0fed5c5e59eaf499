package dev.sommelier.insight.learning;

import dev.sommelier.chat.session.SessionClosing;
import dev.sommelier.claude.ClaudeException;
import dev.sommelier.claude.JsonAnswer;
import dev.sommelier.claude.batch.MessageBatches;
import dev.sommelier.claude.client.ClaudeClient;
import dev.sommelier.insight.Insight;
import dev.sommelier.jobs.JobFailedException;
import dev.sommelier.jobs.JobHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Learns from a session after it has closed: asks the model, and uses the rules where there is no model, it refuses, the
 * account's token budget of the day is spent, or it has failed on every try. With batches the rules learn at once, and the
 * model reads the session later ({@link InsightBatchJob}). Safe to run twice.
 */
@ApplicationScoped
class InsightJob implements JobHandler {

    /** Short, because the person may be back soon and be greeted without these insights. */
    private static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(10));

    private final SessionLearner learner;
    private final ModelReader reader;
    private final ClaudeClient claude;
    private final MessageBatches batches;
    private final InsightBatches queue;

    InsightJob(SessionLearner learner, ModelReader reader, ClaudeClient claude, MessageBatches batches, InsightBatches queue) {
        this.learner = learner;
        this.reader = reader;
        this.claude = claude;
        this.batches = batches;
        this.queue = queue;
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
        learner.find(sessionId).ifPresent(session -> {
            if (!session.saysAnything() || !claude.isConfigured() || !reader.mayAsk(session.session().accountId())) {
                learner.learnByRules(session);
            } else if (batches.isEnabled()) {
                learner.learnMeanwhile(session).ifPresent(byRules -> queue.add(sessionId, byRules));
            } else {
                ask(session, isLastTry).ifPresentOrElse(
                        insights -> learner.learn(session, insights), () -> learner.learnByRules(session));
            }
        });
    }

    /** Empty when the rules are to be used, because another try would not help. */
    private Optional<List<Insight>> ask(SessionLearner.Learnable session, boolean isLastTry) {
        UUID accountId = session.session().accountId();
        try {
            JsonAnswer answer = claude.json(reader.question(session.teachable()));
            reader.record(accountId, answer.usage());
            Optional<List<Insight>> insights = reader.insights(session.teachable(), answer.value());
            if (insights.isEmpty() && !isLastTry) {
                throw new JobFailedException("NO_INSIGHTS", null);
            }
            return insights;
        } catch (ClaudeException e) {
            e.usage().ifPresent(spent -> reader.record(accountId, spent));
            boolean mayPass = e.kind().passes() || e.kind() == ClaudeException.Kind.CANCELLED;
            if (mayPass && !isLastTry) {
                throw new JobFailedException(e.kind().name(), e);
            }
            return Optional.empty();
        }
    }
}
