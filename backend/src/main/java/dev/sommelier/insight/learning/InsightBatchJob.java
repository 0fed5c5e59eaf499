package dev.sommelier.insight.learning;

import dev.sommelier.claude.ClaudeException;
import dev.sommelier.claude.JsonQuestion;
import dev.sommelier.claude.batch.MessageBatches;
import dev.sommelier.jobs.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Lets the model read closed sessions again, many at once, and replaces the insights of the rules by its own. When a batch
 * fails, expires or contains none, those of the rules stay.
 */
@ApplicationScoped
class InsightBatchJob implements RecurringJob {

    private static final Logger LOG = Logger.getLogger(InsightBatchJob.class);

    /** A batch ends, or expires, within 24 hours. */
    private static final Duration LONGEST = Duration.ofHours(26);

    private final MessageBatches batches;
    private final InsightBatches queue;
    private final SessionLearner learner;
    private final ModelReader reader;

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
        queue.removeSentBefore(LONGEST);
        List<UUID> waiting = queue.claim();
        if (batches.isEnabled()) {
            send(waiting);
        } else {
            queue.remove(waiting);
        }
    }

    private void collect(String batchId) {
        try {
            batches.results(batchId).ifPresent(results -> {
                List<UUID> asked = queue.sessionsOf(batchId);
                results.forEach(result -> asked.stream().filter(session -> session.toString().equals(result.name()))
                        .findFirst().ifPresent(session -> learn(session, result)));
                queue.remove(asked);
            });
        } catch (ClaudeException e) {
            LOG.warnf("A batch could not be read (%s)", e.kind());
            if (isFinal(e)) {
                queue.remove(queue.sessionsOf(batchId));
            }
        }
    }

    /** One session that cannot be read must not keep the others waiting. */
    private void learn(UUID sessionId, MessageBatches.Result result) {
        try {
            learner.findAgain(sessionId).ifPresent(session -> {
                result.spent().ifPresent(spent -> reader.record(session.session().accountId(), spent));
                result.answer().flatMap(answer -> reader.insights(session.teachable(), answer.value())).ifPresent(
                        insights -> queue.byRules(sessionId).ifPresent(
                                byRules -> learner.learnInstead(session, insights, byRules)));
            });
        } catch (RuntimeException e) {
            LOG.errorf(e, "The insights of a batch for session %s are lost", sessionId);
        }
        queue.remove(List.of(sessionId));
    }

    private void send(List<UUID> sessionIds) {
        Map<String, JsonQuestion> questions = new LinkedHashMap<>();
        for (UUID sessionId : sessionIds) {
            learner.findAgain(sessionId).filter(SessionLearner.Learnable::saysAnything).ifPresentOrElse(
                    session -> questions.put(sessionId.toString(), reader.question(session.teachable())),
                    () -> queue.remove(List.of(sessionId)));
        }
        if (questions.isEmpty()) {
            return;
        }
        submit(questions);
    }

    private void submit(Map<String, JsonQuestion> questions) {
        List<UUID> asked = questions.keySet().stream().map(UUID::fromString).toList();
        try {
            queue.send(asked, batches.submit(questions));
        } catch (ClaudeException e) {
            LOG.warnf("A batch was not accepted (%s)", e.kind());
            if (e.kind() == ClaudeException.Kind.INVALID_REQUEST && questions.size() > 1) {
                // One question that is refused must not keep the others from being asked.
                questions.forEach((name, question) -> submit(Map.of(name, question)));
            } else if (isFinal(e)) {
                queue.remove(asked);
            }
        }
    }

    /** Whether it would fail again in the same way. */
    private static boolean isFinal(ClaudeException e) {
        return !e.kind().passes() && e.kind() != ClaudeException.Kind.CANCELLED;
    }
}
