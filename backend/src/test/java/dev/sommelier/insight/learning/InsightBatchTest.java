package dev.sommelier.insight.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sommelier.PersonTest;
import dev.sommelier.claude.ClaudeForTests;
import dev.sommelier.claude.FakeBatches;
import dev.sommelier.claude.FakeMessages;
import dev.sommelier.claude.FakeReply;
import dev.sommelier.claude.batch.MessageBatches;
import dev.sommelier.insight.Insight;
import dev.sommelier.insight.profile.SessionInsights;
import dev.sommelier.insight.profile.SessionInsights.LearnedBy;
import dev.sommelier.insight.profile.TasteProfileRows;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Insights that the model reads in batches, against a stand-in of the Message Batches API. */
@QuarkusTest
class InsightBatchTest extends PersonTest {

    @Inject
    SessionLearner learner;

    @Inject
    ModelReader reader;

    @Inject
    InsightBatches queue;

    @Inject
    TasteProfileRows rows;

    @AutoClose
    private final FakeMessages fake = FakeMessages.start();
    private final FakeBatches batches = new FakeBatches();
    private UUID account;

    @BeforeEach
    void begin() {
        fake.otherwise(batches);
        rows.run("DELETE FROM insight_batch");
        account = anna.id();
    }

    @Test
    void sessionsWaitForOneBatchAndLearnWhatItTells() {
        UUID first = closed("I adore Barolo");
        UUID second = closed("I like Rioja");
        assertEquals(List.of(), fake.requests());
        batchJob().run();
        batchJob().run();
        assertEquals(1, batches.batches().size());
        assertEquals(Set.of(first.toString(), second.toString()), Set.copyOf(batches.batches().get(0)));
        assertEquals(LearnedBy.HOUSE, learned(first).by());
        batches.end(0, name -> FakeBatches.succeeded(
                name.equals(first.toString()) ? liked("I adore Barolo", "Barolo") : liked("I like Rioja", "Rioja")));
        batchJob().run();
        assertEquals(LearnedBy.CLAUDE, learned(first).by());
        assertEquals(List.of("Barolo"), likes(first));
        assertEquals(List.of("Rioja"), likes(second));
        assertEquals(2L, rows.one("SELECT count(*) FROM model_usage WHERE account_id = :account", Long.class, "account", account));
        int asked = fake.requests().size();
        batchJob().run();
        assertEquals(asked, fake.requests().size());
        assertEquals(List.of(), fake.refusals());
    }

    @ParameterizedTest
    @ValueSource(strings = {"errored", "canceled", "expired", "missing", "no json", "refused lists"})
    void whereABatchTellsNothingTheRulesAreKept(String result) {
        UUID session = closed("I adore Barolo");
        batchJob().run();
        batches.end(0, name -> switch (result) {
            case "missing" -> null;
            case "no json" -> FakeBatches.succeeded("I would rather talk");
            case "refused lists" -> FakeBatches.succeeded("{\"liked_wines\": \"none\"}");
            default -> FakeBatches.failed(result);
        });
        batchJob().run();
        assertEquals(LearnedBy.HOUSE, learned(session).by());
        assertEquals(List.of("Barolo"), likes(session));
        assertEquals(List.of(), queue.sent());
    }

    @ParameterizedTest
    @CsvSource({"529, overloaded_error", "429, rate_limit_error"})
    void aBatchThatIsNotAcceptedNowIsSentLater(int status, String type) {
        UUID session = closed("I adore Barolo");
        fake.then(FakeReply.error(status, type));
        batchJob().run();
        batchJob().run();
        assertEquals(0, batches.batches().size());
        rows.run("UPDATE insight_batch SET due_at = now() WHERE session_id = :id", "id", session);
        batchJob().run();
        assertEquals(1, batches.batches().size());
    }

    @ParameterizedTest
    @CsvSource({"401, authentication_error", "400, invalid_request_error"})
    void aBatchThatIsNeverAcceptedLeavesItToTheRules(int status, String type) {
        UUID session = closed("I adore Barolo");
        fake.then(FakeReply.error(status, type));
        batchJob().run();
        assertEquals(LearnedBy.HOUSE, learned(session).by());
        assertFalse(isWaiting(session));
    }

    @Test
    void aBatchThatIsNotKnownAnyMoreLeavesItToTheRules() {
        UUID session = closed("I adore Barolo");
        queue.send(List.of(session), "msgbatch_99");
        batchJob().run();
        assertEquals(LearnedBy.HOUSE, learned(session).by());
        assertFalse(isWaiting(session));
    }

    @Test
    void aBatchThatNeverEndsIsWaitedForADayOnly() {
        UUID session = closed("I adore Barolo");
        batchJob().run();
        rows.run("UPDATE insight_batch SET sent_at = now() - interval '27 hours' WHERE session_id = :id", "id", session);
        batchJob().run();
        assertEquals(LearnedBy.HOUSE, learned(session).by());
        assertFalse(isWaiting(session));
    }

    @Test
    void whatWaitsIsLeftToTheRulesWhenBatchesAreSwitchedOff() {
        UUID session = closed("I adore Barolo");
        new InsightBatchJob(ClaudeForTests.batchesAt(fake), queue, learner, reader).run();
        assertEquals(LearnedBy.HOUSE, learned(session).by());
        assertFalse(isWaiting(session));
        assertEquals(List.of(), fake.requests());
    }

    @Test
    void whatThePersonHasChangedSinceStays() {
        UUID session = closed("I adore Barolo");
        batchJob().run();
        anna.asks().delete("/taste-profile/insights/{id}", learned(session).likedWines().get(0).id()).then().statusCode(204);
        batches.end(0, name -> FakeBatches.succeeded(liked("I adore Barolo", "Barolo")));
        batchJob().run();
        assertEquals(List.of(), likes(session));
    }

    @Test
    void oneSessionThatCannotBeReadKeepsNoOtherWaiting() {
        UUID broken = closed("I adore Barolo");
        UUID other = closed("I like Rioja");
        batchJob().run();
        rows.run("UPDATE insight_batch SET by_rules = 'changed' WHERE session_id = :id", "id", broken);
        batches.end(0, name -> name.equals(broken.toString())
                ? FakeBatches.succeeded("{\"liked_wines\": [3, null, {\"message\": \"x\"}]}")
                : FakeBatches.succeeded(liked("I like Rioja", "Rioja")));
        batchJob().run();
        assertEquals(LearnedBy.HOUSE, learned(broken).by());
        assertEquals(LearnedBy.CLAUDE, learned(other).by());
    }

    @Test
    void aChatIsNotSentAfterRememberingWasSwitchedOff() {
        UUID session = closed("I adore Barolo");
        anna.asks().body(Map.of("enabled", false)).patch("/taste-profile").then().statusCode(200);
        batchJob().run();
        assertEquals(List.of(), fake.requests());
        assertFalse(isWaiting(session));
    }

    @Test
    void oneQuestionThatIsRefusedKeepsNoOtherFromBeingAsked() {
        closed("I adore Barolo");
        closed("I like Rioja");
        fake.then(FakeReply.error(400, "invalid_request_error"), FakeReply.error(400, "invalid_request_error"));
        batchJob().run();
        assertEquals(1, batches.batches().size());
        assertEquals(1, batches.batches().get(0).size());
    }

    @Test
    void whatIsForgottenOrDeletedWhileABatchRunsIsNotLearned() {
        UUID forgotten = closed("I adore Barolo");
        UUID deleted = closed("I like Rioja");
        batchJob().run();
        anna.asks().delete("/taste-profile").then().statusCode(204);
        anna.asks().delete("/chat/sessions/{id}?forget=true", deleted).then().statusCode(204);
        batches.end(0, name -> FakeBatches.succeeded(liked("I adore Barolo", "Barolo")));
        batchJob().run();
        assertTrue(rows.learned(account, forgotten).isEmpty());
        assertEquals(List.of(), rows.everywhere(deleted));
    }

    private InsightBatchJob batchJob() {
        return new InsightBatchJob(enabled(), queue, learner, reader);
    }

    private MessageBatches enabled() {
        return ClaudeForTests.batchesAt(fake, "batches", "true");
    }

    /** A session in which the person said this, closed, and with its job run. */
    private UUID closed(String text) {
        UUID session = UUID.fromString(anna.opensSession());
        anna.says(session.toString(), text).then().statusCode(201);
        rows.run("UPDATE chat_session SET closed_at = now() WHERE id = :id", "id", session);
        new InsightJob(learner, reader, ClaudeForTests.connectedTo(fake), enabled(), queue).run(session);
        return session;
    }

    private boolean isWaiting(UUID session) {
        return queue.byRules(session).isPresent();
    }

    private SessionInsights learned(UUID session) {
        return rows.learned(account, session).orElseThrow();
    }

    private List<String> likes(UUID session) {
        return learned(session).likedWines().stream().map(Insight::text).toList();
    }

    private static String liked(String quote, String text) {
        return """
                {"liked_wines": [{"message": 1, "quote": "%s", "text": "%s", "wine": "%s", "style": "", "confidence": 0.9}],
                 "disliked_wines": [], "events": [], "foods": [], "constraints": []}""".formatted(quote, text, text);
    }
}
