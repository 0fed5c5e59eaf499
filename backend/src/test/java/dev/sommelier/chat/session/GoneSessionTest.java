package dev.sommelier.chat.session;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.sommelier.Person;
import dev.sommelier.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An expired session counts as deleted at once; no sweep runs here. */
@QuarkusTest
class GoneSessionTest {

    private static final Duration INSTANT = Duration.ofNanos(1000);

    @Inject
    TestClock clock;

    private Person anna;

    @BeforeEach
    void register() {
        clock.stopAt(Instant.parse("2026-03-28T20:00:00Z"));
        anna = Person.registered();
    }

    @Test
    void privateSessionIsGoneAfterItsIdleTime() {
        String id = anna.asks().body(Map.of("private", true)).post("/chat/sessions").path("id");
        anna.says(id, "A red for Olga's birthday").then().statusCode(201);
        clock.advance(Duration.ofMinutes(30).minus(INSTANT));
        isThere(id, "Olga");
        clock.advance(INSTANT);
        isExpired(id, "Olga");
        // 404, not 403: the existence of an expired session of another account is not revealed.
        Person.registered().asks().get("/chat/sessions/{id}", id).then().statusCode(404);
    }

    @Test
    void unreadSessionIsGoneAfterADay() {
        String id = anna.opensSession();
        anna.asks().body(Map.of("title", "Olga")).patch("/chat/sessions/{id}/title", id).then().statusCode(200);
        clock.advance(Duration.ofDays(1).minus(INSTANT));
        isThere(id, "Olga");
        clock.advance(INSTANT);
        isExpired(id, "Olga");
    }

    @Test
    void oldSessionIsGoneNinetyDaysAfterItsLastMessage() {
        String id = anna.opensSession();
        clock.advance(Duration.ofMinutes(5));
        anna.says(id, "A red for Olga's birthday").then().statusCode(201)
                .body("session.expires_at", equalTo("2026-06-26T20:05:00Z"));
        for (int month = 0; month < 5; month++) {
            clock.advance(Duration.ofDays(10));
            anna.login();
        }
        clock.stopAt(Instant.parse("2026-06-26T20:05:00Z").minus(INSTANT));
        anna.login();
        isThere(id, "Olga");
        clock.advance(INSTANT);
        isExpired(id, "Olga");
    }

    @Test
    void unreadSessionIsFilteredOutOnceReadOnly() {
        String id = anna.opensSession();
        anna.asks().get("/chat/sessions?empty=false").then().body("sessions.id", contains(id));
        clock.advance(Duration.ofMinutes(30));
        anna.asks().get("/chat/sessions?empty=false&total=true").then().body("sessions", hasSize(0)).body("total", equalTo(0));
        anna.asks().get("/chat/sessions").then().body("sessions.id", contains(id));
    }

    private void isThere(String id, String words) {
        anna.asks().get("/chat/sessions/{id}", id).then().statusCode(200);
        anna.asks().get("/chat/sessions").then().body("sessions.id", hasItem(id));
        anna.asks().queryParam("q", words).get("/chat/sessions?total=true").then()
                .body("sessions.id", contains(id)).body("total", equalTo(1));
    }

    private void isExpired(String id, String words) {
        int others = anna.asks().get("/chat/sessions?limit=100").<java.util.List<String>>path("sessions.id").size();
        anna.asks().get("/chat/sessions?total=true").then().body("total", equalTo(others));
        anna.asks().get("/chat/sessions").then()
                .body("sessions.findAll { it.id == '" + id + "' }", hasSize(0));
        anna.asks().queryParam("q", words).get("/chat/sessions?total=true").then()
                .body("sessions", hasSize(0)).body("total", equalTo(0));
        anna.asks().get("/chat/sessions/{id}", id).then().statusCode(404);
        anna.asks().put("/chat/sessions/{id}/pin", id).then().statusCode(404);
        anna.asks().post("/chat/sessions/{id}/close", id).then().statusCode(404);
        anna.asks().post("/chat/sessions/{id}/continue", id).then().statusCode(404);
        anna.says(id, "Hello").then().statusCode(404);
        anna.asks().body(Map.of("title", "Mine")).patch("/chat/sessions/{id}/title", id).then().statusCode(404);
        anna.asks().delete("/chat/sessions/{id}", id).then().statusCode(404);
    }
}
