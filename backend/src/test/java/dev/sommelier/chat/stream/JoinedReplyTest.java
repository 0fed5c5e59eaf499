package dev.sommelier.chat.stream;

import static dev.sommelier.Until.released;
import static dev.sommelier.Until.until;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sommelier.EventStream;
import dev.sommelier.EventStream.Event;
import dev.sommelier.Person;
import dev.sommelier.PersonTest;
import dev.sommelier.ScriptedSommelier;
import dev.sommelier.TestClock;
import dev.sommelier.chat.reply.ReplyRows;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Joining, resuming and stopping replies from another process, by their rows. */
@QuarkusTest
class JoinedReplyTest extends PersonTest {

    private static final String WHOLE = "Первая половина; 🍷 then the second half.";

    @TestHTTPResource
    URI service;

    @Inject
    ScriptedSommelier sommelier;

    @Inject
    ReplyRows rows;

    @Inject
    TestClock clock;

    private final CountDownLatch halfTime = new CountDownLatch(1);
    private String id;

    @BeforeEach
    void begin() {
        id = anna.opensSession();
    }

    @AfterEach
    void release() {
        halfTime.countDown();
    }

    @Test
    void readerWhoJoinsLateGetsTheWholeReply() {
        String reply = asksForHalf("Первая половина; ");
        EventStream joined = EventStream.of(anna, stream());
        Event created = joined.next();
        assertEquals("message.created", created.name());
        assertEquals(reply, created.data().at("/assistant_message/id").asText());
        assertEquals("", created.data().at("/assistant_message/content").asText());
        assertEquals("A red", created.data().at("/user_message/content").asText());
        assertEquals("Первая половина; ", joined.next("reply.delta").data().at("/text").asText());
        halfTime.countDown();
        List<Event> rest = joined.rest();
        assertEquals("🍷 then the second half.", text(rest));
        assertEquals(3, rest.stream().filter(event -> event.name().equals("reply.wines")).findFirst().orElseThrow()
                .data().at("/wines").size());
        Event last = rest.stream().filter(event -> event.name().equals("reply.completed")).findFirst().orElseThrow();
        assertEquals(WHOLE, last.data().at("/message/content").asText());
        assertEquals(reply + ":" + WHOLE.length(), last.id());
    }

    @Test
    void resumesAtAnyOffset() {
        String reply = asksForHalf("Первая половина; ");
        Random random = new Random(5);
        for (int reader = 0; reader < 20; reader++) {
            int offset = random.nextInt("Первая половина; ".length() + 1);
            EventStream resumed = EventStream.of(anna, stream(), reply + ":" + offset);
            if (reader == 19) {
                halfTime.countDown();
                assertEquals(WHOLE.substring(offset), text(resumed.rest()));
            } else if (offset < "Первая половина; ".length()) {
                assertEquals("Первая половина; ".substring(offset),
                        resumed.next("reply.delta").data().at("/text").asText());
                resumed.close();
            }
        }
    }

    @Test
    void sendsTheRestOfAnEndedReply() {
        String reply = asksForHalf("Первая половина; ");
        halfTime.countDown();
        until(() -> !rows.isBeingWritten(reply));
        List<Event> rest = EventStream.of(anna, stream(), reply + ":7").rest();
        assertEquals(WHOLE.substring(7), text(rest));
        assertEquals("reply.completed", rest.get(rest.size() - 1).name());
    }

    @Test
    void isNoContentWhenNoReplyIsRunning() {
        assertEquals(204, EventStream.of(anna, stream()).status());
    }

    @Test
    void sendsAResetForAnOffsetOfAnotherVersion() {
        sommelier.next((context, reply) -> {
            reply.write("I think tha");
            reply.startOver();
            reply.write("Take ");
            released(halfTime);
            reply.write("this one.");
        });
        EventStream asked = EventStream.saying(anna, service, id, "A red");
        String reply = asked.next().data().at("/assistant_message/id").asText();
        until(() -> rows.content(reply).equals("Take "));
        EventStream resumed = EventStream.of(anna, stream(), reply + ":4");
        halfTime.countDown();
        List<Event> rest = resumed.rest();
        assertEquals("reply.reset", rest.get(0).name());
        assertEquals("Take this one.", text(rest));
    }

    @Test
    void readerAheadOfTheStoredTextWaits() {
        String reply = rows.writtenElsewhere(id, "First half, ");
        EventStream resumed = EventStream.of(anna, stream(), reply + ":17");
        rows.grow(reply, "First half, second half.");
        assertEquals("d half.", resumed.next("reply.delta").data().at("/text").asText());
        resumed.close();
        rows.end(reply);
    }

    @Test
    void textLostWithItsProcessIsReset() {
        String reply = rows.writtenElsewhere(id, "First half, ");
        EventStream resumed = EventStream.of(anna, stream(), reply + ":17");
        rows.end(reply);
        List<Event> rest = resumed.rest();
        assertEquals(List.of("reply.reset", "reply.delta", "reply.completed"), rest.stream().map(Event::name).toList());
        assertEquals("First half, ", text(rest));
    }

    @Test
    void endsFollowersWhenTheSessionIsDeleted() {
        rows.writtenElsewhere(id, "First half, ");
        EventStream joined = EventStream.of(anna, stream());
        joined.next("reply.delta");
        anna.asks().delete("/chat/sessions/{id}", id).then().statusCode(204);
        List<Event> rest = joined.rest();
        assertEquals(List.of("reply.failed"), rest.stream().map(Event::name).toList());
        assertEquals("/problems/not-found", rest.get(0).data().at("/problem/type").asText());
    }

    @Test
    void stopsTheWriterWhenTheSessionIsDeleted() {
        String reply = asksForHalf("Первая половина; ");
        anna.asks().delete("/chat/sessions/{id}", id).then().statusCode(204);
        until(() -> rows.isStopped(reply));
    }

    @Test
    void onlyRepliesAreStopped() {
        anna.says(id, "A red").then().statusCode(201);
        String question = anna.asks().get("/chat/sessions/{id}", id).path("messages[1].id");
        anna.asks().post("/chat/sessions/{id}/messages/{message}/stop", id, question).then().statusCode(404);
    }

    @Test
    void endsFollowersWithTheirLoginSession() {
        String reply = rows.writtenElsewhere(id, "First half, ");
        Person elsewhere = anna.signedInElsewhere();
        EventStream joined = EventStream.of(elsewhere, stream());
        joined.next("reply.delta");
        elsewhere.asks().post("/auth/logout").then().statusCode(204);
        assertEquals(List.of(), joined.rest());
        rows.end(reply);
    }

    @Test
    void nulIsLeftOutOfAReply() {
        sommelier.next((context, reply) -> reply.write("Take \0this one."));
        anna.says(id, "A red").then().statusCode(201).body("assistant_message.content", equalTo("Take this one."));
    }

    @Test
    void stopDuringTheEndChangesNothing() {
        String reply = asksForHalf("Первая половина; ");
        CompletableFuture<Void> stopped = new CompletableFuture<>();
        rows.holding(reply, () -> {
            halfTime.countDown();
            until(() -> rows.waiting() >= 1);
            // Both the end and the stop wait for the row; the stop then finds the reply ended.
            stopped.completeAsync(() -> {
                rows.requestStop(id, reply);
                return null;
            });
            until(() -> rows.waiting() >= 2);
        });
        stopped.join();
        until(() -> !rows.isBeingWritten(reply));
        anna.asks().get("/chat/sessions/{id}", id).then()
                .body("messages[2].status", equalTo("complete"))
                .body("messages[2].content", equalTo(WHOLE));
    }

    @Test
    void refusesOthersAndInvalidPositions() {
        assertEquals(403, EventStream.of(Person.registered(), stream()).status());
        assertEquals(404, EventStream.of(anna, service.resolve("/chat/sessions/" + UUID.randomUUID() + "/stream")).status());
        assertEquals(400, EventStream.of(anna, stream(), "seven").status());
        assertEquals(204, EventStream.of(anna, stream(), UUID.randomUUID() + ":7").status());
    }

    @Test
    void storesAGrowingTextPeriodically() {
        String reply = asksForHalf("Первая половина; ");
        assertEquals("streaming", anna.asks().get("/chat/sessions/{id}", id).path("messages[2].status"));
        assertTrue(rows.leaseUntil(reply).isAfter(clock.instant()));
    }

    @Test
    void stopsAReplyThatAnotherReplicaWrites() {
        String reply = asksForHalf("Первая половина; ");
        // As a replica does that is not writing the reply.
        rows.requestStop(id, reply);
        until(() -> rows.isStopped(reply));
        halfTime.countDown();
        until(() -> !rows.isBeingWritten(reply));
        anna.asks().get("/chat/sessions/{id}", id).then()
                .body("messages[2].status", equalTo("interrupted"))
                .body("messages[2].content", equalTo("Первая половина; "));
    }

    @Test
    void abandonedReplyCanBeStoppedAndRetried() {
        String reply = rows.writtenElsewhere(id, "First half, ");
        anna.says(id, "Hello?").then().statusCode(409);
        clock.advance(Duration.ofSeconds(31));
        anna.asks().post("/chat/sessions/{id}/messages/{reply}/stop", id, reply).then().statusCode(200)
                .body("status", equalTo("interrupted")).body("content", equalTo("First half, "));
        anna.asks().post("/chat/sessions/{id}/messages/{reply}/retry", id, reply).then().statusCode(201)
                .body("assistant_message.status", equalTo("complete"));
    }

    private String asksForHalf(String half) {
        sommelier.next((context, reply) -> {
            reply.write(half);
            released(halfTime);
            reply.write(WHOLE.substring(half.length()));
            sommelier.showNewWines(context, reply);
        });
        EventStream asked = EventStream.saying(anna, service, id, "A red");
        String reply = asked.next().data().at("/assistant_message/id").asText();
        asked.close();
        until(() -> rows.content(reply).equals(half));
        return reply;
    }

    private URI stream() {
        return service.resolve("/chat/sessions/" + id + "/stream");
    }

    private static String text(List<Event> events) {
        return events.stream()
                .filter(event -> event.name().equals("reply.delta"))
                .map(event -> event.data().at("/text").asText())
                .collect(Collectors.joining());
    }
}
