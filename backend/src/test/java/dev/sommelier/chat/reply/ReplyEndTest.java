package dev.sommelier.chat.reply;

import static dev.sommelier.Until.released;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sommelier.PersonTest;
import dev.sommelier.ScriptedSommelier;
import dev.sommelier.TestMonotonicClock;
import dev.sommelier.chat.exchange.PendingReply;
import dev.sommelier.chat.message.MessageStatus;
import dev.sommelier.chat.message.ReplySource;
import dev.sommelier.problem.ProblemException;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A reply ends, whatever fails: sommelier, process or database. */
@QuarkusTest
class ReplyEndTest extends PersonTest {

    private static final Duration DEADLINE = Duration.ofSeconds(50);
    private static final Duration GRACE = Duration.ofSeconds(2);

    @Inject
    ScriptedSommelier sommelier;

    @Inject
    ReplyRows rows;

    @Inject
    RunningReplies running;

    @Inject
    ReplyStore store;

    @Inject
    TestMonotonicClock time;

    private final CountDownLatch hanging = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private String id;

    @BeforeEach
    void begin() {
        id = anna.opensSession();
    }

    @AfterEach
    void release() {
        mayEnd.countDown();
    }

    @Test
    void errorOfTheSommelierFailsTheReplyAndTheSessionGoesOn() {
        sommelier.next((context, reply) -> {
            throw new StackOverflowError("on purpose");
        });
        anna.says(id, "A red").then().statusCode(500).body("type", equalTo("/problems/internal"));
        anna.asks().get("/chat/sessions/{id}", id).then().body("messages[2].status", equalTo("failed"));
        anna.says(id, "Again").then().statusCode(201);
    }

    @Test
    void startsOverAfterACutConnection() {
        sommelier.next((visit, reply) -> {
            reply.write("Take tha");
            throw new IllegalStateException(new SQLException("cut on purpose", "08006"));
        });
        sommelier.next((visit, reply) -> reply.write("Take this."));
        anna.says(id, "A red").then().statusCode(201)
                .body("assistant_message.status", equalTo("complete"))
                .body("assistant_message.content", equalTo("Take this."));
    }

    @Test
    void unreachableDatabaseAfterWinesIs503() {
        sommelier.next((visit, reply) -> {
            sommelier.showNewWines(visit, reply);
            throw new IllegalStateException(new SQLException("cut on purpose", "08006"));
        });
        anna.says(id, "A red").then().statusCode(503).header("Retry-After", notNullValue());
        anna.asks().get("/chat/sessions/{id}", id).then().body("messages[2].status", equalTo("failed"));
    }

    @Test
    void replyWithoutTextFailsAtTheDeadline() {
        sommelier.next((context, reply) -> {
            hanging.countDown();
            waitFor(mayEnd);
        });
        CompletableFuture<Response> exchange = ask();
        time.advance(DEADLINE);
        exchange.join().then().statusCode(503).header("Retry-After", notNullValue())
                .body("detail", equalTo("The sommelier took too long. Your message is kept; ask again."));
        anna.asks().get("/chat/sessions/{id}", id).then().body("messages[2].status", equalTo("failed"));
    }

    @Test
    void replyWithTextIsInterruptedAtTheDeadline() {
        sommelier.next((context, reply) -> {
            reply.write("Take");
            hanging.countDown();
            waitFor(mayEnd);
        });
        CompletableFuture<Response> exchange = ask();
        time.advance(DEADLINE);
        exchange.join().then().statusCode(201)
                .body("assistant_message.status", equalTo("interrupted"))
                .body("assistant_message.content", equalTo("Take"));
    }

    @Test
    void hangingSommelierDoesNotKeepTheReplyFromEnding() {
        sommelier.next((context, reply) -> {
            hanging.countDown();
            while (mayEnd.getCount() > 0) {
                Thread.onSpinWait();
            }
        });
        CompletableFuture<Response> exchange = ask();
        time.advance(DEADLINE.plus(GRACE));
        exchange.join().then().statusCode(503);
        anna.says(id, "Again").then().statusCode(201);
    }

    @Test
    void stopEndsAReplyWhoseSommelierHangs() {
        sommelier.next((context, reply) -> {
            reply.write("Take");
            hanging.countDown();
            while (mayEnd.getCount() > 0) {
                Thread.onSpinWait();
            }
        });
        CompletableFuture<Response> exchange = ask();
        stop(anna.asks().get("/chat/sessions/{id}", id).path("messages[2].id")).then().statusCode(200)
                .body("status", equalTo("interrupted")).body("content", equalTo("Take"));
        exchange.join().then().statusCode(201);
    }

    @Test
    void stopEndsAnAbandonedReplyBeforeItsLeaseRunsOut() {
        String reply = rows.writtenElsewhere(id, "First half, ");
        stop(reply).then().statusCode(200)
                .body("status", equalTo("interrupted")).body("content", equalTo("First half, "));
        anna.asks().post("/chat/sessions/{id}/messages/{reply}/retry", id, reply).then().statusCode(201);
    }

    @Test
    void repeatedEndFindsItsEarlierCommit() {
        Reply reply = heldInTheMiddle();
        Reply.Draft whole = draft(reply, "Take this one.");
        ReplyStore.Stored first = end(reply, whole, false);
        assertEquals(first.message(), end(reply, whole, true).message());
        assertEquals("Take this one.", first.message().content());
        assertThrows(ProblemException.class, () -> end(reply, whole, false));
        assertThrows(ProblemException.class, () -> end(reply, draft(reply, "Something else."), true));
    }

    @Test
    void replyInterruptedDuringAnOutageGetsItsWholeText() {
        Reply reply = heldInTheMiddle();
        rows.end(reply.id().toString());
        ReplyStore.Stored ended = end(reply, draft(reply, "Take this one."), false);
        assertEquals(MessageStatus.COMPLETE, ended.message().status());
        assertEquals("Take this one.", ended.message().content());
    }

    /** Waits like a model call: interruptible. */
    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Reply heldInTheMiddle() {
        sommelier.next((context, reply) -> {
            reply.write("Take");
            hanging.countDown();
            released(mayEnd);
        });
        ask();
        String message = anna.asks().get("/chat/sessions/{id}", id).path("messages[2].id");
        return running.find(UUID.fromString(message)).orElseThrow();
    }

    private static Reply.Draft draft(Reply reply, String text) {
        PendingReply pending = reply.pending();
        return new Reply.Draft(reply.id(), pending.startedAt(), text, 0, pending.startedAt(), List.of());
    }

    private ReplyStore.Stored end(Reply reply, Reply.Draft draft, boolean again) {
        return store.end(reply.pending(), MessageStatus.COMPLETE, draft, ReplySource.HOUSE, again);
    }

    private CompletableFuture<Response> ask() {
        CompletableFuture<Response> exchange = CompletableFuture.supplyAsync(() -> anna.says(id, "A red"));
        released(hanging);
        return exchange;
    }

    private Response stop(String reply) {
        return anna.asks().post("/chat/sessions/{id}/messages/{reply}/stop", id, reply);
    }
}
