package dev.sommelier.chat;

import static dev.sommelier.Until.released;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sommelier.EventStream;
import dev.sommelier.EventStream.Event;
import dev.sommelier.Person;
import dev.sommelier.ScriptedSommelier;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReplyStreamTest {

    @TestHTTPResource
    URI service;

    @Inject
    ScriptedSommelier sommelier;

    @Inject
    ReplyPool pool;

    @Test
    void tellsWhatHappensInOrder() throws Exception {
        Person anna = Person.registered();
        List<Event> events = stream(anna, anna.opensSession(), "A red").rest();
        assertEquals(
                List.of("message.created", "reply.delta", "reply.delta", "reply.wines", "reply.completed"),
                events.stream().map(Event::name).toList());
        assertEquals("A red", events.get(0).data().at("/user_message/content").asText());
        assertEquals("streaming", events.get(0).data().at("/assistant_message/status").asText());
        assertEquals("You said: ", events.get(1).data().at("/text").asText());
        assertEquals(3, events.get(3).data().at("/wines").size());
        assertEquals("You said: A red", events.get(4).data().at("/message/content").asText());
        assertEquals(3, events.get(4).data().at("/session/message_count").asInt());
    }

    @Test
    void numbersEventsByTheOffsetInTheText() throws Exception {
        Person anna = Person.registered();
        List<Event> events = stream(anna, anna.opensSession(), "Ещё").rest();
        String message = events.get(0).data().at("/assistant_message/id").asText();
        assertEquals(
                List.of(message + ":0", message + ":10", message + ":13", message + ":13", message + ":13"),
                events.stream().map(Event::id).toList());
    }

    @Test
    void endsWithTheProblemWhenTheReplyFails() throws Exception {
        Person anna = Person.registered();
        String id = anna.opensSession();
        sommelier.next((visit, reply) -> {
            throw new IllegalStateException("on purpose");
        });
        List<Event> events = stream(anna, id, "A red").rest();
        Event last = events.get(events.size() - 1);
        assertEquals("reply.failed", last.name());
        assertEquals("/problems/internal", last.data().at("/problem/type").asText());
        assertEquals("failed", last.data().at("/message/status").asText());
        assertTrue(last.data().at("/cause").isMissingNode());
    }

    @Test
    void refusesBeforeItBegins() throws Exception {
        Person anna = Person.registered();
        String closed = anna.opensSession();
        anna.opensSession();
        EventStream answer = stream(anna, closed, "A red");
        assertEquals(409, answer.status());
        assertEquals("application/problem+json", answer.contentType());
    }

    @Test
    void aReplyIsWrittenToItsEndWhenItsReaderLeaves() throws Exception {
        Person anna = Person.registered();
        String id = anna.opensSession();
        CountDownLatch left = new CountDownLatch(1);
        sommelier.next((visit, reply) -> {
            reply.write("First half, ");
            released(left);
            reply.write("second half.");
        });
        UUID messageId;
        try (EventStream stream = stream(anna, id, "A red")) {
            messageId = UUID.fromString(stream.next().data().at("/assistant_message/id").asText());
        }
        LiveReply live = pool.find(messageId).orElseThrow();
        left.countDown();
        live.end().toCompletableFuture().get(10, TimeUnit.SECONDS);
        anna.asks().get("/chat/sessions/{id}", id).then()
                .body("messages[2].content", equalTo("First half, second half."))
                .body("messages[2].status", equalTo("complete"));
    }

    @Test
    void aNewSessionStreamsItsGreeting() throws Exception {
        Person anna = Person.registered();
        List<Event> events = EventStream.posted(anna, service.resolve("/chat/sessions")).rest();
        assertEquals(
                List.of("message.created", "reply.delta", "reply.wines", "reply.completed"),
                events.stream().map(Event::name).toList());
        assertTrue(events.get(0).data().at("/user_message").isNull());
        String id = events.get(0).data().at("/session/id").asText();
        anna.asks().get("/chat/sessions/current").then().body("id", equalTo(id));
    }

    @Test
    void aVoiceMayTakeBackItsText() throws Exception {
        Person anna = Person.registered();
        String id = anna.opensSession();
        sommelier.next((visit, reply) -> {
            reply.write("I think tha");
            reply.startOver();
            reply.searching();
            reply.write("Take this one.");
        });
        List<Event> events = stream(anna, id, "A red").rest();
        assertEquals(
                List.of("message.created", "reply.delta", "reply.reset", "reply.searching", "reply.delta",
                        "reply.completed"),
                events.stream().map(Event::name).toList());
        assertEquals("Take this one.", events.get(5).data().at("/message/content").asText());
    }

    @Test
    void retryStreamsToo() throws Exception {
        Person anna = Person.registered();
        String id = anna.opensSession();
        sommelier.next((visit, reply) -> {
            throw new IllegalStateException("on purpose");
        });
        anna.says(id, "A red");
        Response session = anna.asks().get("/chat/sessions/{id}", id);
        String retry = "/chat/sessions/" + id + "/messages/" + session.path("messages[2].id") + "/retry";
        List<Event> events = EventStream.posted(anna, service.resolve(retry)).rest();
        assertEquals("message.created", events.get(0).name());
        assertEquals("reply.completed", events.get(events.size() - 1).name());
    }

    private EventStream stream(Person person, String sessionId, String text) {
        return EventStream.saying(person, service, sessionId, text);
    }
}
