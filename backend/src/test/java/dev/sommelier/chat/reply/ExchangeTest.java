package dev.sommelier.chat.reply;

import static dev.sommelier.Until.released;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sommelier.PersonTest;
import dev.sommelier.ScriptedSommelier;
import dev.sommelier.TestClock;
import dev.sommelier.chat.message.Role;
import dev.sommelier.chat.message.Turn;
import dev.sommelier.chat.voice.Pick;
import dev.sommelier.chat.voice.ReplyContext;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ExchangeTest extends PersonTest {

    @Inject
    ScriptedSommelier sommelier;

    @Inject
    TestClock clock;

    @Inject
    ReplyRows rows;

    @Test
    void answersWithBothMessagesAndTheSession() {
        String id = anna.opensSession();
        anna.says(id, "A red for steak").then().statusCode(201)
                .body("user_message.content", equalTo("A red for steak")).body("user_message.role", equalTo("user"))
                .body("user_message.wines", hasSize(0))
                .body("assistant_message.content", equalTo("You said: A red for steak"))
                .body("assistant_message.status", equalTo("complete"))
                .body("assistant_message.source", equalTo("house"))
                .body("assistant_message.wines", hasSize(3))
                .body("session.id", equalTo(id)).body("session.message_count", equalTo(3));
    }

    @Test
    void exchangeIsStored() {
        String id = anna.opensSession();
        anna.says(id, "Одно");
        anna.says(id, "Другое");
        anna.asks().get("/chat/sessions/{id}", id).then()
                .body("messages.role", contains("assistant", "user", "assistant", "user", "assistant"))
                .body("messages[1].content", equalTo("Одно")).body("messages[3].content", equalTo("Другое"))
                .body("messages[4].wines", hasSize(3)).body("message_count", equalTo(5));
    }

    @Test
    void sommelierGetsTheEarlierTurnsWithTheirWines() {
        String id = anna.opensSession();
        AtomicReference<ReplyContext> received = new AtomicReference<>();
        anna.says(id, "A red");
        sommelier.next((context, reply) -> received.set(context));
        anna.says(id, "And a white?");
        List<Turn> turns = received.get().turns();
        assertEquals(
                List.of(Role.ASSISTANT, Role.USER, Role.ASSISTANT, Role.USER),
                turns.stream().map(Turn::role).toList());
        assertEquals("And a white?", turns.get(3).text());
        assertEquals(3, turns.get(0).wines().size());
    }

    @Test
    void neverShowsAWineTwiceNorMoreThanThreeNorAnUnknownOne() {
        String id = anna.opensSession();
        List<String> greeting = anna.asks().get("/chat/sessions/{id}", id).path("messages[0].wines.id");
        sommelier.next((context, reply) -> {
            reply.recommend(List.of(
                    new Pick(UUID.fromString(greeting.get(0)), "Again.", null),
                    new Pick(UUID.randomUUID(), "From nowhere.", null)));
            sommelier.showNewWines(context, reply);
            sommelier.showNewWines(context, reply);
        });
        List<String> shown = anna.says(id, "Three").path("assistant_message.wines.id");
        assertEquals(3, shown.size());
        assertEquals(List.of(), shown.stream().filter(greeting::contains).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n\t"})
    void refusesABlankMessage(String text) {
        anna.says(anna.opensSession(), text).then().statusCode(400).body("errors.field", hasItem("content"));
    }

    @Test
    void takesAtMost4096CodePoints() {
        String id = anna.opensSession();
        anna.says(id, "🍷".repeat(4096)).then().statusCode(201);
        anna.says(id, "🍷".repeat(4097)).then().statusCode(400).body("errors.field", hasItem("content"));
        anna.asks().get("/chat/sessions/{id}", id).then().body("message_count", equalTo(3));
    }

    @Test
    void closedSessionTakesNoMessage() {
        String closed = anna.opensSession();
        anna.opensSession();
        anna.says(closed, "Hello").then().statusCode(409).body("type", equalTo("/problems/session-read-only"));
    }

    @Test
    void idleSessionTakesNoMessageEvenBeforeASweep() {
        String id = anna.opensSession();
        clock.advance(Duration.ofMinutes(30));
        anna.says(id, "Hello").then().statusCode(409).body("type", equalTo("/problems/session-read-only"));
    }

    @Test
    void everyMessageRestartsTheIdleTime() {
        String id = anna.opensSession();
        for (int i = 0; i < 3; i++) {
            clock.advance(Duration.ofMinutes(29));
            anna.says(id, "Still here").then().statusCode(201);
        }
    }

    @Test
    void oneReplyAtATime() throws Exception {
        String id = anna.opensSession();
        CountDownLatch speaking = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        sommelier.nextWaits(speaking, mayEnd, "Done.");
        CompletableFuture<Response> first = CompletableFuture.supplyAsync(() -> anna.says(id, "First"));
        released(speaking);
        anna.says(id, "Second").then().statusCode(409).body("type", equalTo("/problems/reply-running"));
        mayEnd.countDown();
        first.get().then().statusCode(201).body("assistant_message.content", equalTo("Done."));
        anna.asks().get("/chat/sessions/{id}", id).then().body("message_count", equalTo(3));
    }

    @Test
    void failedReplyCanBeRetried() {
        String id = anna.opensSession();
        sommelier.next((context, reply) -> {
            reply.write("I would");
            throw new IllegalStateException("on purpose");
        });
        anna.says(id, "A red for steak").then().statusCode(500).contentType("application/problem+json");
        String failed = anna.asks().get("/chat/sessions/{id}", id).then()
                .body("messages[1].content", equalTo("A red for steak"))
                .body("messages[2].status", equalTo("failed")).body("messages[2].content", equalTo("I would"))
                .extract().path("messages[2].id");
        anna.asks().post("/chat/sessions/{id}/messages/{m}/retry", id, failed).then().statusCode(201)
                .body("user_message.content", equalTo("A red for steak"))
                .body("assistant_message.id", equalTo(failed))
                .body("assistant_message.content", equalTo("You said: A red for steak"));
        anna.asks().get("/chat/sessions/{id}", id).then().body("message_count", equalTo(3));
    }

    @Test
    void concurrentRetriesStartOneReply() throws Exception {
        String id = anna.opensSession();
        sommelier.nextFails();
        anna.says(id, "A red");
        String failed = anna.asks().get("/chat/sessions/{id}", id).path("messages[2].id");
        clock.advance(Duration.ofMinutes(20));
        CountDownLatch speaking = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        sommelier.nextWaits(speaking, mayEnd, "Once.");
        CompletableFuture<Response> first = CompletableFuture.supplyAsync(
                () -> anna.asks().post("/chat/sessions/{id}/messages/{m}/retry", id, failed));
        released(speaking);
        anna.asks().post("/chat/sessions/{id}/messages/{m}/retry", id, failed).then()
                .statusCode(409).body("type", equalTo("/problems/reply-running"));
        mayEnd.countDown();
        first.get().then().statusCode(201).body("assistant_message.content", equalTo("Once."));
    }

    @Test
    void completeReplyCannotBeRetried() {
        String id = anna.opensSession();
        String reply = anna.says(id, "A red").path("assistant_message.id");
        anna.asks().post("/chat/sessions/{id}/messages/{m}/retry", id, reply).then()
                .statusCode(409).body("type", equalTo("/problems/reply-not-retryable"));
    }

    @Test
    void stoppingKeepsTheText() throws Exception {
        String id = anna.opensSession();
        CountDownLatch speaking = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        sommelier.next((context, reply) -> {
            reply.write("I would take");
            speaking.countDown();
            released(stopped);
            reply.write(" never said");
        });
        CompletableFuture<Response> exchange = CompletableFuture.supplyAsync(() -> anna.says(id, "A red"));
        released(speaking);
        String reply = anna.asks().get("/chat/sessions/{id}", id).path("messages[2].id");
        CompletableFuture<Response> stop = CompletableFuture.supplyAsync(
                () -> anna.asks().post("/chat/sessions/{id}/messages/{m}/stop", id, reply));
        // The reply notices the stop at its next write, so release it after the request.
        rows.stop(reply);
        stopped.countDown();
        stop.get().then().statusCode(200)
                .body("status", equalTo("interrupted")).body("content", equalTo("I would take"));
        exchange.get().then().statusCode(201).body("assistant_message.status", equalTo("interrupted"));
        anna.asks().post("/chat/sessions/{id}/messages/{m}/retry", id, reply).then()
                .statusCode(201).body("assistant_message.status", equalTo("complete"));
    }

    @Test
    void stoppingAnEndedReplyChangesNothing() {
        String id = anna.opensSession();
        String reply = anna.says(id, "A red").path("assistant_message.id");
        anna.asks().post("/chat/sessions/{id}/messages/{m}/stop", id, reply).then()
                .statusCode(200).body("status", equalTo("complete"));
    }

    @Test
    void deletingTheSessionEndsItsReply() throws Exception {
        String id = anna.opensSession();
        CountDownLatch speaking = new CountDownLatch(1);
        CountDownLatch deleted = new CountDownLatch(1);
        sommelier.nextWaits(speaking, deleted, "Too late.");
        CompletableFuture<Response> exchange = CompletableFuture.supplyAsync(() -> anna.says(id, "A red"));
        released(speaking);
        anna.asks().delete("/chat/sessions/{id}", id).then().statusCode(204);
        deleted.countDown();
        exchange.get().then().statusCode(404).body("type", equalTo("/problems/not-found"));
        anna.asks().get("/chat/sessions?total=true").then().body("total", equalTo(0));
    }
}
