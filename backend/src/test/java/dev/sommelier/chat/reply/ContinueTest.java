package dev.sommelier.chat.reply;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sommelier.DatabaseRows;
import dev.sommelier.Person;
import dev.sommelier.PersonTest;
import dev.sommelier.ScriptedSommelier;
import dev.sommelier.TestClock;
import dev.sommelier.chat.message.Role;
import dev.sommelier.chat.message.Turn;
import dev.sommelier.chat.voice.ReplyContext;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContinueTest extends PersonTest {

    @Inject
    ScriptedSommelier sommelier;

    @Inject
    TestClock clock;

    @Inject
    DatabaseRows.Any rows;

    @Test
    void opensANewActiveSessionLinkedBothWays() {
        String former = closed("A red for steak");
        anna.asks().body(Map.of("title", "Steak")).patch("/chat/sessions/{id}/title", former);
        String before = anna.asks().get("/chat/sessions/{id}", former).path("updated_at");
        String next = goesOn(former)
                .statusCode(201).body("is_active", equalTo(true)).body("id", not(equalTo(former)))
                .body("messages", hasSize(1)).body("messages[0].is_welcome", equalTo(true))
                .body("continues.id", equalTo(former)).body("continues.title", equalTo("Steak"))
                .body("continued_in", nullValue()).extract().path("id");
        anna.asks().get("/chat/sessions/{id}", former).then()
                .body("read_only", equalTo(true)).body("messages", hasSize(3)).body("updated_at", equalTo(before))
                .body("continues", nullValue()).body("continued_in.id", equalTo(next));
    }

    @Test
    void closesTheActiveOne() {
        String former = closed("A red");
        String active = anna.opensSession();
        String next = goesOn(former).statusCode(201).extract().path("id");
        anna.asks().get("/chat/sessions/{id}", active).then().body("read_only", equalTo(true));
        anna.asks().get("/chat/sessions/current").then().body("id", equalTo(next));
    }

    @Test
    void continuesAnIdleSessionEvenBeforeASweep() {
        String former = anna.opensSession();
        anna.says(former, "A red").then().statusCode(201);
        clock.advance(Duration.ofMinutes(30));
        goesOn(former).statusCode(201).body("continues.id", equalTo(former));
    }

    @Test
    void refusesAnActiveOne() {
        String id = anna.opensSession();
        goesOn(id).statusCode(409).body("type", equalTo("/problems/session-active"));
        anna.asks().get("/chat/sessions?total=true").then().body("total", equalTo(1));
    }

    @Test
    void continuesOnlyOnesOwn() {
        String former = closed("A red");
        Person.registered().asks().post("/chat/sessions/{id}/continue", former).then().statusCode(403);
        anna.asks().post("/chat/sessions/{id}/continue", UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void sommelierGetsTheLastTurnsOfTheFormerSession() {
        String former = anna.opensSession();
        for (int i = 1; i <= 12; i++) {
            anna.says(former, "Question " + i).then().statusCode(201);
        }
        anna.asks().post("/chat/sessions/{id}/close", former);
        String next = goesOn(former).statusCode(201).extract().path("id");
        ReplyContext context = contextOf(next);
        assertEquals(20, context.earlier().size());
        assertEquals("Question 3", context.earlier().get(0).text());
        assertEquals(Role.ASSISTANT, context.earlier().get(19).role());
        assertEquals("You said: Question 12", context.earlier().get(19).text());
        assertEquals(3, context.earlier().get(19).wines().size());
        assertEquals(List.of(Role.ASSISTANT, Role.USER), context.turns().stream().map(Turn::role).toList());
    }

    @Test
    void newSessionHasNoFormerTurns() {
        closed("A red");
        assertEquals(List.of(), contextOf(anna.opensSession()).earlier());
    }

    @Test
    void canBeContinuedAgainAndNamesTheNewest() {
        String former = closed("A red");
        goesOn(former).statusCode(201);
        String second = goesOn(former).statusCode(201).extract().path("id");
        anna.asks().get("/chat/sessions/{id}", former).then().body("continued_in.id", equalTo(second));
    }

    @Test
    void linkToADeletedSessionIsNull() {
        String former = closed("A red");
        String next = goesOn(former).statusCode(201).extract().path("id");
        anna.asks().delete("/chat/sessions/{id}", former).then().statusCode(204);
        anna.asks().get("/chat/sessions/{id}", next).then().statusCode(200).body("continues", nullValue());
        assertEquals(List.of(), contextOf(next).earlier());
        anna.asks().post("/chat/sessions/{id}/close", next).then().statusCode(200);
        String third = goesOn(next).statusCode(201).extract().path("id");
        anna.asks().delete("/chat/sessions/{id}", third).then().statusCode(204);
        anna.asks().get("/chat/sessions/{id}", next).then().body("continued_in", nullValue());
    }

    /** No request creates such a link; reading along it checks the owner nevertheless. */
    @Test
    void linkIntoAnotherAccountIsIgnored() {
        String annas = closed("Only Anna knows");
        Person boris = Person.registered();
        String his = boris.opensSession();
        link(his, annas);
        anna.asks().get("/chat/sessions/{id}", annas).then().statusCode(200).body("continued_in", nullValue());
        boris.asks().get("/chat/sessions/{id}", his).then().statusCode(200).body("continues", nullValue());
        AtomicReference<ReplyContext> received = new AtomicReference<>();
        sommelier.next((context, reply) -> received.set(context));
        boris.says(his, "And now?").then().statusCode(201);
        assertEquals(List.of(), received.get().earlier());
    }

    @Test
    void canBeStreamed() {
        String former = closed("A red");
        anna.asks().accept("text/event-stream").post("/chat/sessions/{id}/continue", former).then().statusCode(200)
                .body(containsString("event:message.created"), containsString("event:reply.completed"));
        anna.asks().get("/chat/sessions?total=true").then().body("total", equalTo(2));
        String active = anna.asks().get("/chat/sessions/current").path("id");
        anna.asks().accept("text/event-stream").post("/chat/sessions/{id}/continue", active).then().statusCode(409);
    }

    private String closed(String said) {
        String id = anna.opensSession();
        anna.says(id, said).then().statusCode(201);
        anna.asks().post("/chat/sessions/{id}/close", id).then().statusCode(200);
        return id;
    }

    private void link(String session, String former) {
        rows.run("UPDATE chat_session SET continued_from = :former WHERE id = :session",
                "former", UUID.fromString(former), "session", UUID.fromString(session));
    }

    private ValidatableResponse goesOn(String id) {
        return anna.asks().post("/chat/sessions/{id}/continue", id).then();
    }

    private ReplyContext contextOf(String sessionId) {
        AtomicReference<ReplyContext> received = new AtomicReference<>();
        sommelier.next((context, reply) -> received.set(context));
        anna.says(sessionId, "And now?").then().statusCode(201);
        return received.get();
    }
}
