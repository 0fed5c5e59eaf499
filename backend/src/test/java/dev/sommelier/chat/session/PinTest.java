package dev.sommelier.chat.session;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sommelier.Person;
import dev.sommelier.PersonTest;
import dev.sommelier.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PinTest extends PersonTest {

    @Inject
    TestClock clock;

    @Test
    void isListedFirstAndNeverExpiresUntilUnpinned() {
        List<String> opened = opened(3);
        for (int time = 0; time < 2; time++) {
            anna.asks().put("/chat/sessions/{id}/pin", opened.get(2)).then().statusCode(200)
                    .body("pinned", equalTo(true)).body("expires_at", nullValue());
        }
        anna.asks().get("/chat/sessions").then()
                .body("sessions.id", contains(opened.get(2), opened.get(0), opened.get(1)))
                .body("sessions.pinned", contains(true, false, false));
        anna.asks().get("/chat/sessions/{id}", opened.get(2)).then()
                .body("pinned", equalTo(true)).body("expires_at", nullValue());
        anna.asks().delete("/chat/sessions/{id}/pin", opened.get(2)).then().statusCode(200)
                .body("pinned", equalTo(false)).body("expires_at", notNullValue());
        anna.asks().get("/chat/sessions").then().body("sessions.id", equalTo(opened));
    }

    @Test
    void changesNeitherItsTimeNorItsState() {
        String id = anna.opensSession();
        String written = anna.asks().get("/chat/sessions/{id}", id).path("updated_at");
        anna.asks().put("/chat/sessions/{id}/pin", id).then()
                .body("updated_at", equalTo(written)).body("is_active", equalTo(true));
    }

    @Test
    void pinsOnlyOnesOwn() {
        String id = anna.opensSession();
        Person boris = Person.registered();
        boris.asks().put("/chat/sessions/{id}/pin", id).then().statusCode(403);
        boris.asks().delete("/chat/sessions/{id}/pin", id).then().statusCode(403);
        anna.asks().put("/chat/sessions/{id}/pin", UUID.randomUUID()).then().statusCode(404);
        anna.asks().get("/chat/sessions/{id}", id).then().body("pinned", equalTo(false));
    }

    @Test
    void refusesAPrivateOne() {
        String id = anna.asks().body(Map.of("private", true)).post("/chat/sessions").path("id");
        anna.asks().put("/chat/sessions/{id}/pin", id).then().statusCode(409)
                .body("type", equalTo("/problems/session-private"));
    }

    @Test
    void isKeptWhenOthersExpire() {
        String pinned = anna.opensSession();
        anna.says(pinned, "A red").then().statusCode(201);
        anna.asks().put("/chat/sessions/{id}/pin", pinned).then().statusCode(200);
        String unread = anna.opensSession();
        anna.asks().put("/chat/sessions/{id}/pin", unread).then().statusCode(200);
        String other = anna.opensSession();
        anna.says(other, "A white").then().statusCode(201);
        clock.advance(Duration.ofDays(20));
        anna.login();
        clock.advance(Duration.ofDays(71));
        String now = anna.login();
        anna.asks().get("/chat/sessions?total=true").then()
                .body("sessions.id", contains(unread, pinned, now)).body("total", equalTo(3));
        anna.asks().get("/chat/sessions/{id}", pinned).then().statusCode(200);
        anna.asks().get("/chat/sessions/{id}", other).then().statusCode(404);
    }

    @Test
    void pagesByCursorAcrossPinnedAndOthers() {
        List<String> opened = opened(6);
        pin(opened.get(5));
        pin(opened.get(3));
        List<String> order = List.of(
                opened.get(3), opened.get(5), opened.get(0), opened.get(1), opened.get(2), opened.get(4));
        for (int size = 1; size <= 6; size++) {
            assertEquals(order, allPages(size));
        }
    }

    @Test
    void nextPageContinuesAfterAChangeOfPins() {
        List<String> opened = opened(6);
        pin(opened.get(5));
        String cursor = anna.asks().get("/chat/sessions?limit=3").then()
                .body("sessions.id", contains(opened.get(5), opened.get(0), opened.get(1)))
                .extract().path("next_cursor");
        // Move the session at which the page ended, and one that is still to come.
        pin(opened.get(1));
        pin(opened.get(4));
        anna.asks().queryParam("cursor", cursor).get("/chat/sessions").then()
                .body("sessions.id", contains(opened.get(2), opened.get(3)));
        anna.asks().delete("/chat/sessions/{id}/pin", opened.get(4));
        anna.asks().queryParam("cursor", cursor).get("/chat/sessions").then()
                .body("sessions.id", contains(opened.get(2), opened.get(3), opened.get(4)));
    }

    @Test
    void refusesACursorOfTheOldFormat() {
        for (String plain : List.of("2026-11-22T10:00:00Z " + UUID.randomUUID(),
                "x 2026-11-22T10:00:00Z " + UUID.randomUUID(), "p 2026-11-22T10:00:00Z", "p")) {
            String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
            anna.asks().queryParam("cursor", cursor).get("/chat/sessions").then().statusCode(400);
        }
    }

    private void pin(String id) {
        anna.asks().put("/chat/sessions/{id}/pin", id).then().statusCode(200);
    }

    private List<String> allPages(int size) {
        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            var ask = anna.asks().queryParam("limit", size);
            var page = (cursor == null ? ask : ask.queryParam("cursor", cursor)).get("/chat/sessions").jsonPath();
            ids.addAll(page.getList("sessions.id", String.class));
            cursor = page.getString("next_cursor");
        } while (cursor != null);
        return ids;
    }

    private List<String> opened(int count) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(anna.opensSession());
        }
        Collections.reverse(ids);
        return ids;
    }
}
