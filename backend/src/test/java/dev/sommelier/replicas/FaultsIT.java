package dev.sommelier.replicas;

import static dev.sommelier.Until.until;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sommelier.EventStream;
import dev.sommelier.EventStream.Event;
import dev.sommelier.Person;
import dev.sommelier.claude.FakeAnswer;
import dev.sommelier.claude.FakeMessages;
import dev.sommelier.claude.FakeReply;
import dev.sommelier.claude.FakeRequest;
import io.restassured.response.Response;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Two processes of the service over one PostgreSQL, and what may befall them in the middle of a reply. The model's stand-in
 * says the first half, and the second when the test lets it.
 */
class FaultsIT {

    private static final String FIRST = "Возьмите Барберу: 🍷 ";
    private static final String SECOND = "её кислотность держит блюдо лёгким.";
    /** The stand-in's events up to the first half of its text. */
    private static final int UP_TO_FIRST = 4;
    /** Shorter than in production, so that nobody waits: a reply without a sign of life for so long is lost. */
    private static final String LEASE = "3S";
    private static final Duration MINUTE = Duration.ofSeconds(60);

    private static FakeMessages model;
    private static Server database;
    private static Replica first;
    private static Replica second;

    private CountDownLatch halfTime;
    private Person anna;
    private String session;

    @BeforeAll
    static void start() {
        model = FakeMessages.start();
        database = Server.start();
        first = start("first");
        second = start("second");
    }

    private static Replica start(String name) {
        return start(name, LEASE);
    }

    private static Replica start(String name, String lease) {
        return Replica.start(name, database, Map.of(
                "ANTHROPIC_API_KEY", "test-key",
                "ANTHROPIC_BASE_URL", model.baseUri().toString(),
                "SOMMELIER_REPLY_LEASE", lease,
                "SOMMELIER_LIFECYCLE_REPAIR_EVERY", "1S"));
    }

    @AfterAll
    static void stop() {
        first.close();
        second.close();
        database.close();
        model.close();
    }

    @BeforeEach
    void open() {
        halfTime = new CountDownLatch(1);
        model.otherwise(this::reply);
        anna = Person.registeredAt(first.address());
        session = anna.opensSession();
        anna.asks().body(Map.of("title", "Faults")).patch("/chat/sessions/{id}/title", session).then().statusCode(200);
    }

    @AfterEach
    void releaseModel() {
        halfTime.countDown();
    }

    /** Greetings at once, answers in two halves. */
    private FakeReply reply(FakeRequest request) {
        if (!request.wantsStream() || !request.lastText().contains("A red for duck")) {
            return FakeReply.text("Good evening.\n\nAutumn suits these.");
        }
        FakeAnswer answer = FakeReply.text(FIRST, SECOND);
        return FakeReply.stream().events(answer, UP_TO_FIRST).await(halfTime).eventsAfter(answer, UP_TO_FIRST);
    }

    @Test
    void whatWasSaidOutlivesAKilledProcessAndCanBeAskedAgain() {
        Replica third = start("third");
        String reply = asksAt(third);
        third.kill();
        until(MINUTE, () -> status(reply).equals("interrupted"));
        anna.at(second.address()).asks().get("/chat/sessions/{id}", session).then()
                .body("messages[2].content", equalTo(FIRST));
        halfTime.countDown();
        anna.at(second.address()).asks().post("/chat/sessions/{id}/messages/{reply}/retry", session, reply).then()
                .statusCode(201)
                .body("assistant_message.status", equalTo("complete"))
                .body("assistant_message.content", equalTo(FIRST + SECOND));
        assertEquals("3", database.value("select count(*) from message where session_id = ?", UUID.fromString(session)));
    }

    @Test
    void aReplyOutlivesARestartOfTheDatabase() {
        String reply = asksAt(first);
        database.stop();
        halfTime.countDown();
        database.startAgain();
        until(MINUTE, () -> status(reply).equals("complete"));
        anna.asks().get("/chat/sessions/{id}", session).then().body("messages[2].content", equalTo(FIRST + SECOND));
        until(MINUTE, () -> first.isReady() && second.isReady());
    }

    @Test
    void aMessageSentWhileTheDatabaseRestartsIsTakenOnceOrRefusedForNow() {
        halfTime.countDown();
        database.stop();
        CompletableFuture<Response> sent = CompletableFuture.supplyAsync(() -> sendNamed("while-restarting"));
        database.startAgain();
        Response[] last = {sent.join()};
        until(MINUTE, () -> {
            if (last[0].statusCode() == 503) {
                assertNotNull(last[0].header("Retry-After"));
                last[0] = sendNamed("while-restarting");
            }
            return last[0].statusCode() != 503;
        });
        last[0].then().statusCode(201).body("assistant_message.content", equalTo(FIRST + SECOND));
        assertEquals("3", database.value("select count(*) from message where session_id = ?", UUID.fromString(session)));
        until(MINUTE, () -> first.isReady() && second.isReady());
    }

    @Test
    void aStopEndsAReplyWhoseProcessWasKilledBeforeItsLeaseIsOver() {
        Replica third = start("third", "60S");
        String reply = asksAt(third);
        third.kill();
        anna.at(second.address()).asks().post("/chat/sessions/{id}/messages/{reply}/stop", session, reply).then()
                .statusCode(200)
                .body("status", equalTo("interrupted"))
                .body("content", equalTo(FIRST));
    }

    @Test
    void aReaderGoesOnAtAnyOffsetOnTheOtherReplica() {
        String reply = asksAt(first);
        List<Integer> offsets = new Random(20).ints(20, 0, FIRST.length() + 1).boxed().toList();
        List<EventStream> readers = offsets.stream()
                .map(offset -> EventStream.of(anna, stream(second), reply + ":" + offset))
                .toList();
        halfTime.countDown();
        for (int i = 0; i < readers.size(); i++) {
            List<Event> events = readers.get(i).rest();
            assertEquals((FIRST + SECOND).substring(offsets.get(i)), text(events));
            assertEquals("reply.completed", events.get(events.size() - 1).name());
        }
    }

    @Test
    void aReplyIsStoppedFromTheOtherReplica() {
        String reply = asksAt(first);
        anna.at(second.address()).asks().post("/chat/sessions/{id}/messages/{reply}/stop", session, reply).then()
                .statusCode(200)
                .body("status", equalTo("interrupted"))
                .body("content", equalTo(FIRST));
    }

    @Test
    void tabsOfTheOtherReplicaHearOfChangesAndEndWithTheSignIn() {
        EventStream tab = EventStream.of(anna, second.address("/chat/events"));
        assertEquals("ready", tab.next().name());
        anna.asks().body(Map.of("title", "Renamed")).patch("/chat/sessions/{id}/title", session).then().statusCode(200);
        assertEquals("Renamed", tab.next("session.renamed").data().at("/session/title").asText());
        anna.asks().post("/auth/logout").then().statusCode(204);
        tab.rest();
    }

    @Test
    void aProcessThatIsAskedToStopFinishesWhatItSaysAndBeginsNothing() {
        Replica third = start("third");
        EventStream tab = EventStream.of(anna, third.address("/chat/events"));
        assertEquals("ready", tab.next().name());
        EventStream asked = EventStream.saying(anna.at(third.address()), third.address(), session, "A red for duck");
        asked.next("reply.delta");
        third.terminate();
        // The streams of events end first: from here on it drains.
        tab.rest();
        halfTime.countDown();
        List<Event> rest = asked.rest();
        assertEquals("reply.completed", rest.get(rest.size() - 1).name());
        assertEquals(FIRST + SECOND, rest.get(rest.size() - 1).data().at("/message/content").asText());
        third.awaitExit();
    }

    @Test
    void aProcessThatIsAskedToStopKeepsWhatALateReplyHasSaid() {
        Replica third = start("third");
        String reply = asksAt(third);
        third.terminate();
        third.awaitExit();
        assertEquals("interrupted", status(reply));
        anna.asks().get("/chat/sessions/{id}", session).then().body("messages[2].content", equalTo(FIRST));
    }

    private Response sendNamed(String clientId) {
        return anna.asks().body(Map.of("content", "A red for duck", "client_id", clientId))
                .post("/chat/sessions/{id}/messages", session);
    }

    /** Says something and waits until the first half of the reply is stored. */
    private String asksAt(Replica replica) {
        EventStream asked = EventStream.saying(anna.at(replica.address()), replica.address(), session, "A red for duck");
        String reply = asked.next().data().at("/assistant_message/id").asText();
        asked.next("reply.delta");
        until(MINUTE, () -> FIRST.equals(
                database.value("select content from message where id = ?", UUID.fromString(reply))));
        asked.close();
        return reply;
    }

    private String status(String reply) {
        String status = database.value("select lower(status) from message where id = ?", UUID.fromString(reply));
        assertTrue(status != null, "The reply is lost");
        return status;
    }

    private URI stream(Replica replica) {
        return replica.address("/chat/sessions/" + session + "/stream");
    }

    private static String text(List<Event> events) {
        return events.stream()
                .filter(event -> event.name().equals("reply.delta"))
                .map(event -> event.data().at("/text").asText())
                .collect(Collectors.joining());
    }
}
