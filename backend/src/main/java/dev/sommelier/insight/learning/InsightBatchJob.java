package dev.sommelier.insight.learning;

import dev.sommelier.claude.BatchResult;
import dev.sommelier.claude.ClaudeException;
import dev.sommelier.claude.JsonQuestion;
import dev.sommelier.claude.MessageBatches;
import dev.sommelier.insight.Insight;
import dev.sommelier.jobs.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Sends the sessions that wait to the model in one batch, and learns from the batches that have ended. Whatever a batch does
 * not tell within a day is read by the rules. Safe to run twice at once: a session may then be paid for twice, but it is
 * learned from once.
 */
@ApplicationScoped
class InsightBatchJob implements RecurringJob {

    private static final Logger LOG = Logger.getLogger(InsightBatchJob.class);

    /** Of the service's limit of 100,000 requests and 256 MB, as few as we would pay for twice. */
    private static final int BATCH = 200;
    /** A batch ends, or expires, within 24 hours. */
    private static final Duration LONGEST = Duration.ofHours(26);

    private final MessageBatches batches;
    private final InsightBatches queue;
    private final SessionLearner learner;
    private final ModelReader reader;

    @Inject
    InsightBatchJob(MessageBatches batches, InsightBatches queue, SessionLearner learner, ModelReader reader) {
        this.batches = batches;
        this.queue = queue;
        this.learner = learner;
        this.reader = reader;
    }

    @Override
    public String name() {
        return "insight-batches";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        queue.sent().forEach(this::collect);
        queue.waitingFor(LONGEST, BATCH).forEach(this::learnByRules);
        List<UUID> waiting = queue.waiting(BATCH);
        if (batches.isEnabled()) {
            send(waiting);
        } else {
            waiting.forEach(this::learnByRules);
        }
    }

    private void collect(String batchId) {
        try {
            batches.results(batchId).ifPresent(results -> {
                Map<String, BatchResult> byName = results.stream()
                        .collect(Collectors.toMap(BatchResult::name, Function.identity(), (first, second) -> first));
                queue.sessionsOf(batchId).forEach(
                        session -> learn(session, Optional.ofNullable(byName.get(session.toString()))));
            });
        } catch (ClaudeException e) {
            LOG.warnf("A batch could not be read (%s)", e.kind());
            if (isFinal(e)) {
                queue.sessionsOf(batchId).forEach(this::learnByRules);
            }
        }
    }

    private void learn(UUID sessionId, Optional<BatchResult> result) {
        learner.find(sessionId).ifPresent(session -> {
            result.flatMap(BatchResult::spent).ifPresent(spent -> reader.record(session.session().accountId(), spent));
            Optional<List<Insight>> insights = result.flatMap(BatchResult::answer)
                    .flatMap(answer -> reader.insights(session.teachable(), answer.value()));
            insights.ifPresentOrElse(found -> learner.learn(session, found), () -> learner.learnByRules(session));
        });
        queue.remove(sessionId);
    }

    private void learnByRules(UUID sessionId) {
        learn(sessionId, Optional.empty());
    }

    private void send(List<UUID> sessionIds) {
        Map<String, JsonQuestion> questions = new LinkedHashMap<>();
        for (UUID sessionId : sessionIds) {
            Optional<LearnableSession> session = learner.find(sessionId).filter(LearnableSession::saysAnything);
            session.ifPresentOrElse(
                    found -> questions.put(sessionId.toString(), reader.question(found.teachable())),
                    () -> learnByRules(sessionId));
        }
        if (questions.isEmpty()) {
            return;
        }
        List<UUID> asked = questions.keySet().stream().map(UUID::fromString).toList();
        try {
            queue.send(asked, batches.submit(questions));
        } catch (ClaudeException e) {
            LOG.warnf("A batch was not accepted (%s)", e.kind());
            if (isFinal(e)) {
                asked.forEach(this::learnByRules);
            }
        }
    }

    /** Whether it would fail again in the same way. */
    private static boolean isFinal(ClaudeException e) {
        return !e.kind().passes() && e.kind() != ClaudeException.Kind.CANCELLED;
    }
}
