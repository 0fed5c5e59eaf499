package dev.sommelier.chat.shown;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.sommelier.Person;
import dev.sommelier.ScriptedSommelier;
import dev.sommelier.TestClock;
import dev.sommelier.chat.voice.Pick;
import dev.sommelier.wine.ranking.WineCatalogue;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class RecommendationListTest {

    @Inject
    ScriptedSommelier sommelier;

    @Inject
    WineCatalogue catalogue;

    @Inject
    TestClock clock;

    private Person anna;
    private String id;

    @BeforeEach
    void open() {
        clock.stopAt(Instant.parse("2026-03-28T20:00:00Z"));
        anna = Person.registered(Map.of("time_zone", "Europe/Moscow"));
        id = anna.opensSession();
    }

    /** Lets the sommelier recommend wines by name, and gives the id of its message. */
    private String recommends(String reason, String... names) {
        clock.advance(Duration.ofSeconds(1));
        sommelier.next((context, reply) -> {
            reply.write("Try these.");
            reply.recommend(List.of(names).stream()
                    .map(name -> new Pick(catalogue.named(name, 1).get(0).id(), reason, null)).toList());
        });
        Response said = anna.says(id, "What now?");
        said.then().statusCode(201);
        return said.path("assistant_message.id");
    }

    private Response list(Object... parameters) {
        var request = anna.asks();
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam((String) parameters[i], parameters[i + 1]);
        }
        return request.get("/recommendations");
    }

    private List<String> names(Object... parameters) {
        Response page = list(parameters);
        assertEquals(200, page.statusCode(), page.asString());
        return page.path("recommendations.wine.name");
    }

    private void nextDay() {
        clock.advance(Duration.ofHours(20));
        id = anna.opensSession();
    }

    @Test
    void showsWhenWhereAndWhyTheLatestFirst() {
        recommends("For the duck.", "Barolo", "Chablis Premier Cru");
        String later = recommends("For the cheese.", "Sauternes");
        anna.asks().body(Map.of("title", "Duck and cheese")).patch("/chat/sessions/{id}/title", id).then().statusCode(200);
        list().then().statusCode(200)
                .body("recommendations[0].wine.name", equalTo("Sauternes"))
                .body("recommendations[0].wine.reason", equalTo("For the cheese."))
                .body("recommendations[0].wine.rating", nullValue())
                .body("recommendations[0].recommended_at", equalTo("2026-03-28T20:00:02Z"))
                .body("recommendations[0].session.id", equalTo(id))
                .body("recommendations[0].session.title", equalTo("Duck and cheese"))
                .body("recommendations[0].message_id", equalTo(later))
                .body("recommendations[1].wine.name", equalTo("Barolo"))
                .body("recommendations[2].wine.name", equalTo("Chablis Premier Cru"))
                .body("has_more", equalTo(false))
                .body("next_cursor", nullValue());
    }

    @Test
    void isPagedWithoutGapsWhileMoreCome() {
        recommends("One.", "Barolo", "Chablis Premier Cru", "Sauternes");
        recommends("Two.", "Rioja Reserva", "Chianti Classico");
        List<String> whole = names();
        List<String> paged = new ArrayList<>(names("limit", 2));
        String cursor = list("limit", 2).path("next_cursor");
        recommends("Three.", "Madeira");
        while (cursor != null) {
            Response page = list("limit", 2, "cursor", cursor);
            paged.addAll(page.path("recommendations.wine.name"));
            cursor = page.path("next_cursor");
        }
        assertEquals(whole, paged);
        assertEquals(whole.size(), new HashSet<>(paged).size());
    }

    @Test
    void isSearchedByWineDishAndReasonInBothLanguages() {
        recommends("For your sister's goose.", "Barolo", "Chablis Premier Cru");
        assertEquals(List.of("Barolo"), names("q", "barol"));
        assertEquals(List.of("Barolo"), names("q", "бароло"));
        assertEquals(List.of("Barolo"), names("q", "nebbiolo"));
        assertEquals(List.of("Barolo", "Chablis Premier Cru"), names("q", "sister goose"));
        assertEquals(List.of(), names("q", "goose xylophone"));
        assertEquals(List.of(), names("q", "!?"));
    }

    @Test
    void isFilteredByWineChatRatingAndDay() {
        recommends("One.", "Barolo");
        String barolo = list("q", "barolo").path("recommendations[0].wine.id");
        anna.asks().body(Map.of("rating", "liked")).put("/wines/{id}/rating", barolo).then().statusCode(200);
        String first = id;
        nextDay();
        recommends("Two.", "Chablis Premier Cru");
        assertEquals(List.of("Barolo"), names("wine_id", barolo));
        assertEquals(List.of("Barolo"), names("rating", "liked"));
        assertEquals(List.of(), names("rating", "disliked"));
        assertFalse(names("rating", "none").contains("Barolo"));
        assertEquals("Barolo", names("session_id", first).get(0));
        assertFalse(names("session_id", first).contains("Chablis Premier Cru"));
        // 20:00 UTC is still the 28th in Moscow.
        assertEquals("Barolo", names("to", "2026-03-28").get(0));
        assertFalse(names("from", "2026-03-29").contains("Barolo"));
        assertEquals("Chablis Premier Cru", names("from", "2026-03-29").get(0));
    }

    @Test
    void keepsTheWinesOfADeletedChatWithoutTheChat() {
        recommends("One.", "Barolo");
        anna.asks().delete("/chat/sessions/{id}", id).then().statusCode(204);
        list("q", "barolo").then()
                .body("recommendations[0].wine.reason", equalTo("One."))
                .body("recommendations[0].session", nullValue())
                .body("recommendations[0].message_id", nullValue());
    }

    @Test
    void linksNoChatThatHasExpired() {
        recommends("One.", "Barolo");
        clock.advance(Duration.ofDays(91));
        list("q", "barolo").then().body("recommendations[0].session", nullValue());
    }

    @Test
    void leavesOutPrivateChatsAndGreetingsNobodyRead() {
        List<String> greeted = names();
        assertEquals(3, greeted.size());
        clock.advance(Duration.ofDays(2));
        assertEquals(List.of(), names());
        id = anna.asks().body(Map.of("private", true)).post("/chat/sessions").path("id");
        recommends("Hush.", "Barolo");
        assertEquals(List.of(), names());
    }

    @Test
    void isOnlyOnesOwn() {
        recommends("One.", "Barolo");
        Person bob = Person.registered();
        bob.asks().queryParam("session_id", id).get("/recommendations").then().statusCode(200)
                .body("recommendations.size()", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource({"limit, 0", "limit, 101", "limit, ten", "cursor, x", "wine_id, barolo", "session_id, 7", "rating, good",
        "from, yesterday", "from, 2026-02-30", "to, 9999-12-31"})
    void wrongParameterIsNamed(String name, String value) {
        list(name, value).then().statusCode(400).body("errors.field", hasItems(name));
    }

    @Test
    void allWrongParametersAreNamedAtOnce() {
        list("limit", "0", "rating", "good", "q", "x".repeat(101)).then().statusCode(400)
                .body("errors.field", hasItems("limit", "rating", "q"));
    }

    @Test
    void greetingIsListedToo() {
        assertNotEquals(List.of(), names("session_id", id));
    }
}
