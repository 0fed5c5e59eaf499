package dev.sommelier.chat.stream;

import static dev.sommelier.Until.released;
import static dev.sommelier.Until.until;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sommelier.EventStream;
import dev.sommelier.EventStream.Event;
import dev.sommelier.Person;
import dev.sommelier.PersonTest;
import dev.sommelier.ScriptedSommelier;
import dev.sommelier.chat.reply.ReplyRows;
import dev.sommelier.chat.voice.Pick;
import dev.sommelier.insight.profile.TasteProfileRows;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReplyStreamTest extends PersonTest {

    @TestHTTPResource
    URI service;

    @Inject
    ScriptedSommelier sommelier;

    @Inject
    ReplyRows rows;

    @Inject
    TasteProfileRows profiles;

    @Test
    void sendsEventsInOrder() throws Exception {
        List<Event> events = stream(anna, anna.opensSession(), "A red").rest();
        assertEquals(List.of("message.created", "reply.delta", "reply.wines", "reply.completed", "session.titled"),
                kinds(events));
        assertEquals("A red", events.get(0).data().at("/user_message/content").asText());
        assertEquals("streaming", events.get(0).data().at("/assistant_message/status").asText());
        assertEquals("You said: A red", text(events));
        assertEquals(3, events.stream().filter(event -> event.name().equals("reply.wines"))
                .mapToInt(event -> event.data().at("/wines").size()).sum());
        Event last = completed(events);
        assertEquals("You said: A red", last.data().at("/message/content").asText());
        assertEquals(3, last.data().at("/session/message_count").asInt());
    }

    @Test
    void numbersEventsByTheOffsetInTheText() throws Exception {
        CountDownLatch firstRead = new CountDownLatch(1);
        sommelier.next((context, reply) -> {
            reply.write("Ещё ");
            released(firstRead);
            reply.write("одно.");
        });
        try (EventStream stream = stream(anna, anna.opensSession(), "Ещё")) {
            Event created = stream.next();
            String message = created.data().at("/assistant_message/id").asText();
            assertEquals(message + ":0", created.id());
            assertEquals(message + ":4", stream.next().id());
            firstRead.countDown();
            stream.rest().forEach(event -> assertEquals(message + ":9", event.id()));
        }
    }

    @Test
    void endsWithTheProblemWhenTheReplyFails() throws Exception {
        String id = anna.opensSession();
        sommelier.nextFails();
        List<Event> events = stream(anna, id, "A red").rest();
        Event last = events.get(events.size() - 1);
        assertEquals("reply.failed", last.name());
        assertEquals("/problems/internal", last.data().at("/problem/type").asText());
        assertEquals("failed", last.data().at("/message/status").asText());
        assertTrue(last.data().at("/cause").isMissingNode());
    }

    @Test
    void refusesBeforeItBegins() throws Exception {
        String closed = anna.opensSession();
        anna.opensSession();
        EventStream answer = stream(anna, closed, "A red");
        assertEquals(409, answer.status());
        assertEquals("application/problem+json", answer.contentType());
    }

    @Test
    void replyIsCompletedWhenItsReaderDisconnects() throws Exception {
        String id = anna.opensSession();
        CountDownLatch left = new CountDownLatch(1);
        sommelier.next((context, reply) -> {
            reply.write("First half, ");
            released(left);
            reply.write("second half.");
        });
        String reply;
        try (EventStream stream = stream(anna, id, "A red")) {
            reply = stream.next().data().at("/assistant_message/id").asText();
        }
        left.countDown();
        until(() -> !rows.isBeingWritten(reply));
        anna.asks().get("/chat/sessions/{id}", id).then()
                .body("messages[2].content", equalTo("First half, second half."))
                .body("messages[2].status", equalTo("complete"));
    }

    @Test
    void aNewSessionStreamsItsGreeting() throws Exception {
        List<Event> events = EventStream.posted(anna, service.resolve("/chat/sessions")).rest();
        assertEquals(
                List.of("message.created", "reply.delta", "reply.wines", "reply.completed"),
                events.stream().map(Event::name).toList());
        assertTrue(events.get(0).data().at("/user_message").isNull());
        String id = events.get(0).data().at("/session/id").asText();
        anna.asks().get("/chat/sessions/current").then().body("id", equalTo(id));
    }

    @Test
    void startingOverSendsAReset() throws Exception {
        String id = anna.opensSession();
        CountDownLatch read = new CountDownLatch(1);
        sommelier.next((context, reply) -> {
            reply.write("I think tha");
            released(read);
            reply.startOver();
            reply.searching();
            reply.write("Take this one.");
        });
        try (EventStream stream = stream(anna, id, "A red")) {
            assertEquals("I think tha", stream.next("reply.delta").data().at("/text").asText());
            read.countDown();
            List<Event> rest = stream.rest();
            assertEquals(List.of("reply.reset", "reply.searching", "reply.delta", "reply.completed", "session.titled"),
                    kinds(rest));
            assertEquals("Take this one.", text(rest));
            assertEquals("Take this one.", completed(rest).data().at("/message/content").asText());
        }
    }

    /** A wine that was taken back may be recommended again as a new one. */
    @Test
    void startingOverTakesTheWinesBack() throws Exception {
        String id = anna.opensSession();
        UUID barolo = profiles.wine("Barolo");
        UUID chablis = profiles.wine("Chablis");
        CountDownLatch read = new CountDownLatch(1);
        sommelier.next((context, reply) -> {
            reply.recommend(List.of(new Pick(barolo, "Why not.", null), new Pick(chablis, "Why not.", null)));
            released(read);
            reply.startOver();
            reply.recommend(List.of(new Pick(barolo, "For the steak.", null)));
            reply.write("Take this one.");
        });
        try (EventStream stream = stream(anna, id, "A red")) {
            assertEquals(2, stream.next("reply.wines").data().path("wines").size());
            read.countDown();
            List<Event> rest = stream.rest();
            assertEquals("reply.reset", rest.get(0).name());
            JsonNode wines = completed(rest).data().at("/message/wines");
            assertEquals(1, wines.size());
            assertEquals("For the steak.", wines.at("/0/reason").asText());
            assertTrue(wines.at("/0/repeat").isNull());
        }
        anna.asks().get("/recommendations").then().body("items.wine.id", not(hasItem(chablis.toString())));
    }

    @Test
    void retryStreamsToo() throws Exception {
        String id = anna.opensSession();
        sommelier.nextFails();
        anna.says(id, "A red");
        Response session = anna.asks().get("/chat/sessions/{id}", id);
        String retry = "/chat/sessions/" + id + "/messages/" + session.path("messages[2].id") + "/retry";
        List<Event> events = EventStream.posted(anna, service.resolve(retry)).rest();
        assertEquals("message.created", events.get(0).name());
        assertEquals("You said: A red", completed(events).data().at("/message/content").asText());
    }

    private static Event completed(List<Event> events) {
        return events.stream().filter(event -> event.name().equals("reply.completed")).findFirst().orElseThrow();
    }

    private EventStream stream(Person person, String sessionId, String text) {
        return EventStream.saying(person, service, sessionId, text);
    }

    /** Event names with consecutive duplicates merged: the number of deltas depends on timing. */
    private static List<String> kinds(List<Event> events) {
        List<String> kinds = new ArrayList<>();
        for (Event event : events) {
            if (kinds.isEmpty() || !kinds.get(kinds.size() - 1).equals(event.name())) {
                kinds.add(event.name());
            }
        }
        return kinds;
    }

    private static String text(List<Event> events) {
        return events.stream().filter(event -> event.name().equals("reply.delta"))
                .map(event -> event.data().at("/text").asText()).collect(Collectors.joining());
    }
}
