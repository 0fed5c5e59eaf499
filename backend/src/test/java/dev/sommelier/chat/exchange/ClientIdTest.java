package dev.sommelier.chat.exchange;

import static dev.sommelier.Until.released;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sommelier.EventStream;
import dev.sommelier.PersonTest;
import dev.sommelier.ScriptedSommelier;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A message sent again with the same client id is not stored twice. */
@QuarkusTest
class ClientIdTest extends PersonTest {

    @TestHTTPResource
    URI service;

    @Inject
    ScriptedSommelier sommelier;

    private String id;

    @BeforeEach
    void begin() {
        id = anna.opensSession();
    }

    @Test
    void sameClientIdGivesTheSameExchange() {
        Response first = send("A red", "one");
        Response second = send("A red", "one");
        second.then().statusCode(201)
                .body("user_message.id", equalTo(first.path("user_message.id")))
                .body("user_message.client_id", equalTo("one"))
                .body("assistant_message.id", equalTo(first.path("assistant_message.id")))
                .body("assistant_message.content", equalTo("You said: A red"));
        anna.asks().get("/chat/sessions/{id}", id).then().body("message_count", equalTo(3));
    }

    @Test
    void anotherClientIdOrNoneIsAnotherMessage() {
        send("A red", "one");
        send("A red", "two").then().statusCode(201);
        anna.says(id, "A red").then().statusCode(201).body("user_message.client_id", nullValue());
        anna.says(id, "A red").then().statusCode(201);
        anna.asks().get("/chat/sessions/{id}", id).then().body("message_count", equalTo(9));
    }

    @Test
    void clientIdIsUniquePerSession() {
        send("A red", "one");
        id = anna.opensSession();
        send("A white", "one").then().statusCode(201);
        anna.asks().get("/chat/sessions/{id}", id).then().body("message_count", equalTo(3));
    }

    @Test
    void clientIdIsFoundInAClosedSession() {
        Response first = send("A red", "one");
        anna.asks().post("/chat/sessions/{id}/close", id).then().statusCode(200);
        send("A red", "one").then().statusCode(201)
                .body("assistant_message.id", equalTo(first.path("assistant_message.id")));
        send("A white", "two").then().statusCode(409);
    }

    @Test
    void clientIdOfAnotherMessageIsRefused() {
        send("A red", "one");
        send("A white", "one").then().statusCode(409).body("type", equalTo("/problems/client-id-taken"));
        anna.asks().get("/chat/sessions/{id}", id).then().body("message_count", equalTo(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "naïve", "0123456789012345678901234567890123456789012345678901234567890123x"})
    void refusesWhatIsNoName(String clientId) {
        send("A red", clientId).then().statusCode(400).body("errors[0].field", equalTo("client_id"));
    }

    @Test
    void sameClientIdJoinsARunningReply() {
        CountDownLatch half = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        sommelier.next((context, reply) -> {
            reply.write("First half, ");
            half.countDown();
            released(mayEnd);
            reply.write("second half.");
        });
        CompletableFuture<Response> first = CompletableFuture.supplyAsync(() -> send("A red", "one"));
        released(half);
        try (EventStream joined = EventStream.saying(anna, service, id, Map.of("content", "A red", "client_id", "one"))) {
            assertEquals("A red", joined.next("message.created").data().at("/user_message/content").asText());
            assertEquals("First half, ", joined.next("reply.delta").data().at("/text").asText());
            mayEnd.countDown();
            assertEquals("First half, second half.",
                    joined.next("reply.completed").data().at("/message/content").asText());
        }
        first.join().then().statusCode(201).body("assistant_message.content", equalTo("First half, second half."));
        anna.asks().get("/chat/sessions/{id}", id).then().body("message_count", equalTo(3));
    }

    private Response send(String text, String clientId) {
        return anna.asks().body(Map.of("content", text, "client_id", clientId))
                .post("/chat/sessions/{id}/messages", id);
    }
}
