package dev.sommelier.chat;

import static dev.sommelier.Until.released;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sommelier.Person;
import dev.sommelier.ScriptedSommelier;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReplyStreamTest {

    private record Event(String id, String name, JsonNode data) {
    }

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TestHTTPResource
    URI service;

    @Inject
    ScriptedSommelier sommelier;

    @Inject
    ReplyPool pool;

    @Inject
    ObjectMapper json;

    @Test
    void tellsWhatHappensInOrder() throws Exception {
        Person anna = Person.registered();
        List<Event> events = events(stream(anna, anna.opensSession(), "A red").body());
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
        List<Event> events = events(stream(anna, anna.opensSession(), "Ещё").body());
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
        List<Event> events = events(stream(anna, id, "A red").body());
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
        HttpResponse<InputStream> answer = stream(anna, closed, "A red");
        assertEquals(409, answer.statusCode());
        assertEquals("application/problem+json", answer.headers().firstValue("Content-Type").orElseThrow());
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
        try (InputStream body = stream(anna, id, "A red").body()) {
            messageId = UUID.fromString(next(reader(body)).data().at("/assistant_message/id").asText());
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
        HttpRequest request =
                request(anna, "/chat/sessions").POST(HttpRequest.BodyPublishers.noBody()).build();
        List<Event> events = events(http.send(request, HttpResponse.BodyHandlers.ofInputStream()).body());
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
        List<Event> events = events(stream(anna, id, "A red").body());
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
        HttpRequest request = request(anna, "/chat/sessions/" + id + "/messages/" + session.path("messages[2].id")
                        + "/retry")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        List<Event> events = events(
                http.send(request, HttpResponse.BodyHandlers.ofInputStream()).body());
        assertEquals("message.created", events.get(0).name());
        assertEquals("reply.completed", events.get(events.size() - 1).name());
    }

    private HttpResponse<InputStream> stream(Person person, String sessionId, String text) throws Exception {
        HttpRequest request = request(person, "/chat/sessions/" + sessionId + "/messages")
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(Map.of("content", text))))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofInputStream());
    }

    private HttpRequest.Builder request(Person person, String path) {
        return HttpRequest.newBuilder(service.resolve(path))
                .header("Cookie", Person.COOKIE + "=" + person.cookie())
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream");
    }

    private List<Event> events(InputStream body) throws IOException {
        BufferedReader lines = reader(body);
        List<Event> events = new ArrayList<>();
        for (Event event = next(lines); event != null; event = next(lines)) {
            events.add(event);
        }
        return events;
    }

    private static BufferedReader reader(InputStream body) {
        return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }

    /** The next event that is not only a comment, or null at the end. */
    private Event next(BufferedReader lines) throws IOException {
        String id = null;
        String name = null;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("id:")) {
                id = line.substring(3).strip();
            } else if (line.startsWith("event:")) {
                name = line.substring(6).strip();
            } else if (line.startsWith("data:")) {
                return new Event(id, name, json.readTree(line.substring(5)));
            }
        }
        return null;
    }
}
