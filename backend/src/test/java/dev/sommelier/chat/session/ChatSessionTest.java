package dev.sommelier.chat.session;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sommelier.DatabaseRows;
import dev.sommelier.Person;
import dev.sommelier.PersonTest;
import dev.sommelier.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ChatSessionTest extends PersonTest {

    @Inject
    TestClock clock;

    @Inject
    DatabaseRows.Any database;

    @Nested
    class Opening {

        @Test
        void givesAGreetingWithThreeWines() {
            Person.registered().asks().post("/chat/sessions").then().statusCode(201)
                    .body("is_active", equalTo(true)).body("read_only", equalTo(false))
                    .body("message_count", equalTo(1)).body("messages", hasSize(1))
                    .body("messages[0].is_welcome", equalTo(true)).body("messages[0].role", equalTo("assistant"))
                    .body("messages[0].status", equalTo("complete")).body("messages[0].source", equalTo("house"))
                    .body("messages[0].wines", hasSize(3)).body("messages[0].wines.reason", everyItem(notNullValue()))
                    .body("title_source", equalTo("date")).body("closes_at", notNullValue());
        }

        @Test
        void closesTheActiveOneAndKeepsIt() {
            String first = anna.opensSession();
            String second = anna.opensSession();
            anna.asks().get("/chat/sessions/{id}", first).then().statusCode(200)
                    .body("read_only", equalTo(true)).body("closed_at", notNullValue()).body("closes_at", nullValue())
                    .body("messages", hasSize(1));
            anna.asks().get("/chat/sessions?total=true").then()
                    .body("sessions.id", contains(second, first)).body("total", equalTo(2));
        }

        @Test
        void currentIsTheActiveOneOrANewOne() {
            String opened = anna.asks().get("/chat/sessions/current").then().statusCode(200)
                    .body("is_active", equalTo(true)).extract().path("id");
            anna.asks().get("/chat/sessions/current").then().body("id", equalTo(opened));
            clock.advance(Duration.ofMinutes(30));
            anna.asks().get("/chat/sessions/current").then().body("id", not(equalTo(opened)));
            anna.asks().get("/chat/sessions?total=true").then().body("total", equalTo(2));
        }

        @Test
        void idleSessionIsClosedAsOfItsIdleLimit() {
            clock.stopAt(Instant.parse("2026-02-03T18:00:00Z"));
            Person anna = Person.registered();
            String idle = anna.opensSession();
            clock.advance(Duration.ofHours(5));
            anna.asks().get("/chat/sessions/{id}", idle).then()
                    .body("is_active", equalTo(false)).body("closed_at", equalTo("2026-02-03T18:30:00Z"));
            anna.opensSession();
            anna.asks().get("/chat/sessions/{id}", idle).then().body("closed_at", equalTo("2026-02-03T18:30:00Z"));
        }

        @Test
        void showsNoWineOfAnEarlierSession() {
            anna.opensSession();
            anna.opensSession();
            List<String> wines = new ArrayList<>();
            for (String id : anna.asks().get("/chat/sessions").<List<String>>path("sessions.id")) {
                wines.addAll(anna.asks().get("/chat/sessions/{id}", id).<List<String>>path("messages[0].wines.id"));
            }
            assertEquals(6, wines.stream().distinct().count());
        }
    }

    @Nested
    class Listing {

        @Test
        void isEmptyForSomebodyNew() {
            Person.registered().asks().get("/chat/sessions?total=true").then().statusCode(200)
                    .body("sessions", hasSize(0)).body("has_more", equalTo(false))
                    .body("total", equalTo(0)).body("next_cursor", nullValue());
        }

        @Test
        void countsOnlyWhenAsked() {
            opened(anna, 2);
            anna.asks().get("/chat/sessions?limit=1").then().statusCode(200).body("total", nullValue());
            anna.asks().get("/chat/sessions?limit=1&total=true").then().body("total", equalTo(2));
            anna.asks().get("/chat/sessions?total=yes").then().statusCode(400);
        }

        @Test
        void pagesByOffset() {
            List<String> opened = opened(anna, 5);
            anna.asks().get("/chat/sessions?limit=2&offset=2&total=true").then()
                    .body("sessions.id", contains(opened.get(2), opened.get(3)))
                    .body("has_more", equalTo(true)).body("total", equalTo(5));
            anna.asks().get("/chat/sessions?limit=2&offset=4").then()
                    .body("sessions.id", contains(opened.get(4))).body("has_more", equalTo(false));
        }

        @Test
        void pagesByCursorWithoutRepeatsWhileSessionsComeAndGo() {
            List<String> opened = opened(anna, 6);
            String cursor = anna.asks().get("/chat/sessions?limit=2").then()
                    .body("sessions.id", contains(opened.get(0), opened.get(1))).extract().path("next_cursor");
            anna.opensSession();
            anna.asks().delete("/chat/sessions/{id}", opened.get(2)).then().statusCode(204);
            String next = anna.asks().queryParam("cursor", cursor).get("/chat/sessions?limit=2").then()
                    .body("sessions.id", contains(opened.get(3), opened.get(4))).extract().path("next_cursor");
            anna.asks().queryParam("cursor", next).get("/chat/sessions?limit=2").then()
                    .body("sessions.id", contains(opened.get(5))).body("has_more", equalTo(false))
                    .body("next_cursor", nullValue());
        }

        @Test
        void ordersSessionsOfOneInstantStably() {
            clock.stopAt(Instant.parse("2026-02-03T18:00:00Z"));
            Person anna = Person.registered();
            opened(anna, 4);
            List<String> whole = anna.asks().get("/chat/sessions").path("sessions.id");
            String cursor = anna.asks().get("/chat/sessions?limit=2").path("next_cursor");
            List<String> rest = anna.asks().queryParam("cursor", cursor).get("/chat/sessions").path("sessions.id");
            assertEquals(whole.subList(2, 4), rest);
        }

        @Test
        void findsWordsInTitlesAndMessages() {
            String titled = anna.opensSession();
            anna.asks().body(Map.of("title", "Вино к стейку")).patch("/chat/sessions/{id}/title", titled);
            String talked = anna.opensSession();
            anna.says(talked, "Something for 100% rye bread");
            anna.opensSession();
            anna.asks().queryParam("q", "СТЕЙК").get("/chat/sessions?total=true").then()
                    .body("sessions.id", contains(titled)).body("total", equalTo(1));
            anna.asks().queryParam("q", "100% rye").get("/chat/sessions").then().body("sessions.id", contains(talked));
            anna.asks().queryParam("q", "_").get("/chat/sessions?total=true").then().body("total", equalTo(0));
        }

        @Test
        void isSearchedByTheWinesShownAndTheirReasons() {
            String talked = anna.opensSession();
            String wine = anna.says(talked, "hello").then().statusCode(201)
                    .extract().path("assistant_message.wines[0].name");
            String other = anna.opensSession();
            anna.asks().queryParam("q", wine.toUpperCase(Locale.ROOT)).get("/chat/sessions").then()
                    .body("sessions.id", contains(talked));
            anna.asks().queryParam("q", "suits the evening").get("/chat/sessions").then()
                    .body("sessions.id", contains(other, talked));
        }

        @Test
        void leavesOutClosedSessionsNobodyWroteIn() {
            String written = anna.opensSession();
            anna.says(written, "A red for steak").then().statusCode(201);
            anna.opensSession();
            String active = anna.opensSession();
            anna.asks().get("/chat/sessions?empty=false&total=true").then()
                    .body("sessions.id", contains(active, written)).body("total", equalTo(2));
        }

        @ParameterizedTest
        @ValueSource(strings = {"limit=0", "limit=101", "limit=x", "offset=-1", "cursor=x", "empty=perhaps",
            "limit=99999999999", "q=%00",
            "cursor=Kzk5OTk5OTk5OS0wMS0wMVQwMDowMDowMFogMDFhMjAzZTMtOTI1Ny03ZDFiLTg0OTAtZTQ5NzE5MmNiYzk1"})
        void refusesABadParameter(String query) {
            Person.registered().asks().urlEncodingEnabled(false).get("/chat/sessions?" + query).then()
                    .statusCode(400).contentType("application/problem+json");
        }

        private List<String> opened(Person person, int count) {
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                ids.add(person.opensSession());
            }
            Collections.reverse(ids);
            return ids;
        }
    }

    @Nested
    class Renaming {

        @Test
        void storesTheStrippedTitleAsTheUsers() {
            String id = anna.opensSession();
            rename(anna, id, "  Вино к стейку ").then().statusCode(200)
                    .body("title", equalTo("Вино к стейку")).body("title_source", equalTo("user"));
        }

        @Test
        void nullDropsTheTitle() {
            String id = anna.opensSession();
            rename(anna, id, "Steak");
            rename(anna, id, null).then().statusCode(200).body("title_source", equalTo("date"));
        }

        @Test
        void worksOnAReadOnlySession() {
            String id = anna.opensSession();
            anna.opensSession();
            rename(anna, id, "Steak").then().statusCode(200).body("read_only", equalTo(true));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "  ", "1234567890123456789012345678901", "a\u0007b", "a\nb"})
        void refusesABadTitleAndKeepsTheOldOne(String title) {
            String id = anna.opensSession();
            rename(anna, id, "Steak");
            rename(anna, id, title).then().statusCode(400).body("errors.field", hasItem("title"));
            anna.asks().get("/chat/sessions/{id}", id).then().body("title", equalTo("Steak"));
        }

        private io.restassured.response.Response rename(Person person, String id, String title) {
            Map<String, Object> body = new HashMap<>();
            body.put("title", title);
            return person.asks().body(body).patch("/chat/sessions/{id}/title", id);
        }
    }

    @Nested
    class Deleting {

        @Test
        void deletesItsMessages() {
            String id = anna.opensSession();
            anna.says(id, "A red for steak");
            anna.asks().delete("/chat/sessions/{id}", id).then().statusCode(204);
            anna.asks().get("/chat/sessions/{id}", id).then().statusCode(404);
            assertEquals(0, rows("message", id));
        }

        @Test
        void keepsItsRecommendations() {
            String id = anna.opensSession();
            anna.says(id, "A red for steak");
            List<List<String>> shown = anna.asks().get("/chat/sessions/{id}", id).path("messages.wines.id");
            anna.asks().delete("/chat/sessions/{id}", id);
            List<String> greeting = anna.asks().post("/chat/sessions").path("messages[0].wines.id");
            assertEquals(List.of(), shown.stream().flatMap(List::stream).filter(greeting::contains).toList());
        }

        @Test
        void releasesTheWinesOfAnUnansweredGreeting() {
            String id = anna.opensSession();
            anna.asks().delete("/chat/sessions/{id}", id);
            assertEquals(0, rows("recommendation", id));
        }

        private long rows(String table, String sessionId) {
            return database.count(table + " WHERE session_id = cast(:id AS uuid)", "id", sessionId);
        }
    }
}
