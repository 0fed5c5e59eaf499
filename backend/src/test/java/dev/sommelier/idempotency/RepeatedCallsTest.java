package dev.sommelier.idempotency;

import static dev.sommelier.Until.released;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.sommelier.DatabaseRows;
import dev.sommelier.Person;
import dev.sommelier.ScriptedSommelier;
import dev.sommelier.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls that are sent again with the same Idempotency-Key. */
@QuarkusTest
class RepeatedCallsTest {

    private static final String REPLAYED = "Idempotent-Replayed";

    @Inject
    ScriptedSommelier sommelier;

    @Inject
    TestClock clock;

    @Inject
    IdempotencyKeys keys;

    @Inject
    DatabaseRows.Any rows;

    private Person anna;
    private String key;

    @BeforeEach
    void begin() {
        anna = Person.registered();
        key = UUID.randomUUID().toString();
    }

    @Test
    void aKeyOfAnotherCallIsRefused() {
        String id = anna.opensSession();
        say(id).then().statusCode(201);
        keyed().body(Map.of("content", "A white")).post("/chat/sessions/{id}/messages", id).then().statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
        keyed().post("/chat/sessions").then().statusCode(422);
        anna.asks().get("/chat/sessions/{id}", id).then().body("message_count", equalTo(3), "is_active", equalTo(true));
    }

    @Test
    void whatIsNoKeyIsRefused() {
        anna.asks().header("Idempotency-Key", "short").post("/chat/sessions").then().statusCode(400)
                .body("errors[0].field", equalTo("Idempotency-Key"));
    }

    @Test
    void aRefusedCallMayBeSentAgainWithItsKey() {
        String id = anna.opensSession();
        keyed().post("/chat/sessions/{id}/continue", id).then().statusCode(409);
        anna.asks().post("/chat/sessions/{id}/close", id).then().statusCode(200);
        keyed().post("/chat/sessions/{id}/continue", id).then().statusCode(201).header(REPLAYED, nullValue());
    }

    @Test
    void keysBelongToTheirAccount() {
        String hers = keyed().post("/chat/sessions").then().statusCode(201).extract().path("id");
        Person boris = Person.registered();
        boris.asks().header("Idempotency-Key", key).post("/chat/sessions").then().statusCode(201)
                .header(REPLAYED, nullValue()).body("id", not(equalTo(hers)));
    }

    @Test
    void aChatIsOpenedOnce() {
        String first = keyed().post("/chat/sessions").then().statusCode(201).extract().path("id");
        keyed().post("/chat/sessions").then().statusCode(201).header(REPLAYED, "true")
                .body("id", equalTo(first), "messages", hasSize(1));
        key = UUID.randomUUID().toString();
        assertNotEquals(first, keyed().post("/chat/sessions").then().statusCode(201).extract().path("id"));
    }

    @Test
    void aMessageIsAnsweredOnceAsJsonAndAsAStream() {
        String id = anna.opensSession();
        Response first = say(id);
        say(id).then().statusCode(201).header(REPLAYED, "true")
                .body("assistant_message.id", equalTo(first.path("assistant_message.id")))
                .body("user_message.id", equalTo(first.path("user_message.id")));
        keyed().accept("text/event-stream").body(Map.of("content", "A red")).post("/chat/sessions/{id}/messages", id)
                .then().statusCode(200).header(REPLAYED, "true")
                .body(containsString("reply.completed"), containsString(first.path("assistant_message.id")));
        anna.asks().get("/chat/sessions/{id}", id).then().body("message_count", equalTo(3));
    }

    @Test
    void aRepetitionJoinsARunningReply() {
        String id = anna.opensSession();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        sommelier.nextWaits(begun, mayEnd, "Barolo.");
        CompletableFuture<Response> first = CompletableFuture.supplyAsync(() -> say(id));
        released(begun);
        CompletableFuture<Response> second = CompletableFuture.supplyAsync(() -> say(id));
        mayEnd.countDown();
        assertEquals(first.join().<String>path("assistant_message.id"), second.join().path("assistant_message.id"));
        anna.asks().get("/chat/sessions/{id}", id).then().body("message_count", equalTo(3));
    }

    @Test
    void aReplyThatFailedStaysTheAnswer() {
        String id = anna.opensSession();
        sommelier.nextFails();
        say(id).then().statusCode(500);
        say(id).then().statusCode(500);
        anna.asks().get("/chat/sessions/{id}", id).then().body("message_count", equalTo(3));
    }

    @Test
    void anEditIsMadeOnce() {
        String id = anna.opensSession();
        String message = say(id).path("user_message.id");
        key = UUID.randomUUID().toString();
        String first = edit(id, message).then().statusCode(201).extract().path("assistant_message.id");
        edit(id, message).then().statusCode(201).body("assistant_message.id", equalTo(first));
    }

    @Test
    void aCompletionBeginsOneChat() {
        String secret = anna.apiToken("write");
        String first = complete(secret).then().statusCode(200).extract().path("id");
        long chats = rows.count("chat_session where account_id = :id", "id", anna.id());
        complete(secret).then().statusCode(200).body("id", equalTo(first));
        assertEquals(chats, rows.count("chat_session where account_id = :id", "id", anna.id()));
    }

    @Test
    void aCompletionThatWasLostAfterItsGreetingIsAnsweredInThatChat() {
        String secret = anna.apiToken("write");
        complete(secret).then().statusCode(200);
        String chat = rows.one("select cast(id as text) from chat_session where account_id = :id and closed_at is null",
                String.class, "id", anna.id());
        rows.run("""
                update idempotency_key set opens_chat = true, reply_id =
                    (select id from message where session_id = cast(:chat as uuid) and position = 0)
                where account_id = :id""", "chat", chat, "id", anna.id());
        complete(secret).then().statusCode(200).body("choices[0].message.content", containsString("You said: A red"));
        assertEquals(3, rows.count("message where session_id = cast(:chat as uuid)", "chat", chat));
    }

    @Test
    void aKeyIsForgottenAfterADay() {
        String first = keyed().post("/chat/sessions").then().statusCode(201).extract().path("id");
        clock.advance(Duration.ofHours(25));
        assertNotEquals(first, keyed().post("/chat/sessions").then().statusCode(201).extract().path("id"));
        clock.advance(Duration.ofHours(25));
        keys.deleteExpired(500);
        assertEquals(0, rows.count("idempotency_key where account_id = :id", "id", anna.id()));
    }

    @Test
    void whatOpenedADeletedChatOpensNoOther() {
        String id = keyed().post("/chat/sessions").then().statusCode(201).extract().path("id");
        anna.asks().delete("/chat/sessions/{id}", id).then().statusCode(204);
        keyed().post("/chat/sessions").then().statusCode(404);
    }

    @Test
    void severalAtOnceOpenOneChat() {
        List<CompletableFuture<Response>> calls = IntStream.range(0, 3)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> keyed().post("/chat/sessions"))).toList();
        assertEquals(1, calls.stream().map(call -> call.join().<String>path("id")).distinct().count());
        assertEquals(1, rows.count("chat_session where account_id = :id", "id", anna.id()));
    }

    @Test
    void otherCallsTakeNoKey() {
        given().header("Idempotency-Key", "short").contentType("application/json")
                .body(Person.registration()).post("/auth/register").then().statusCode(201);
        anna.asks().header("Idempotency-Key", "short").get("/auth/me").then().statusCode(200);
        keyed().body(Map.of("name", "Shop", "scope", "write", "password", Person.PASSWORD))
                .post("/account/tokens").then().statusCode(201);
        assertEquals(0, rows.count("idempotency_key where account_id = :id", "id", anna.id()));
    }

    @Test
    void everyCallThatStartsAReplyIsDocumentedSo() {
        Map<String, Map<String, Object>> paths = anna.asks().accept("application/json")
                .get("/q/openapi?format=json").then().statusCode(200).extract().path("paths");
        Set<String> documented = new TreeSet<>();
        paths.forEach((path, operations) -> operations.forEach((method, operation) -> {
            if (operation instanceof Map<?, ?> call && String.valueOf(call.get("parameters")).contains("Idempotency-Key")) {
                documented.add(method + " " + path);
            }
        }));
        String messages = "post /chat/sessions/{id}/messages";
        assertEquals(new TreeSet<>(Set.of("post /chat/sessions", "post /chat/sessions/{id}/continue", messages,
                messages + "/{messageId}/edit", messages + "/{messageId}/regenerate", messages + "/{messageId}/retry",
                "post /v1/chat/completions")), documented);
    }

    private RequestSpecification keyed() {
        return anna.asks().header("Idempotency-Key", key);
    }

    private Response say(String sessionId) {
        return keyed().body(Map.of("content", "A red")).post("/chat/sessions/{id}/messages", sessionId);
    }

    private Response edit(String sessionId, String messageId) {
        return keyed().body(Map.of("content", "A white"))
                .post("/chat/sessions/{id}/messages/{message}/edit", sessionId, messageId);
    }

    private Response complete(String secret) {
        return Person.program(secret).header("Idempotency-Key", key)
                .body(Map.of("messages", List.of(Map.of("role", "user", "content", "A red"))))
                .post("/v1/chat/completions");
    }
}
