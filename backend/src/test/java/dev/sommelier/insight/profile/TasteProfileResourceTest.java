package dev.sommelier.insight.profile;

import static dev.sommelier.insight.profile.TasteProfileRows.disliked;
import static dev.sommelier.insight.profile.TasteProfileRows.liked;
import static dev.sommelier.insight.profile.TasteProfileRows.styled;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sommelier.Person;
import dev.sommelier.PersonTest;
import dev.sommelier.insight.EventTime;
import dev.sommelier.insight.Insight;
import dev.sommelier.insight.InsightKind;
import dev.sommelier.wine.ranking.Style;
import dev.sommelier.wine.rating.Rating;
import dev.sommelier.wine.rating.Ratings;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TasteProfileResourceTest extends PersonTest {

    private static final Instant MONDAY = Instant.parse("2026-11-16T20:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-17T20:00:00Z");

    @Inject
    Ratings ratings;

    @Inject
    TasteProfileRows rows;

    private UUID account;
    private UUID barolo;

    @BeforeEach
    void prepare() {
        account = anna.id();
        barolo = rows.wine("Barolo");
    }

    @Test
    void ofANewPersonIsEmptyAndOn() {
        shown().body("enabled", equalTo(true))
                .body("liked_wines", empty())
                .body("disliked_wines", empty())
                .body("events", empty())
                .body("foods", empty())
                .body("constraints", empty())
                .body("ratings", empty())
                .body("taste", nullValue());
    }

    @Test
    void showsEachInsightWithItsWineItsChatAndItsMessage() {
        Insight told = liked("бароло", barolo);
        UUID session = rows.taught(account, MONDAY, told);
        rows.taught(account, TUESDAY, liked("Rioja", null), disliked("Cava", null));
        shown().body("liked_wines.text", contains("Rioja", "бароло"))
                .body("liked_wines[0].wine", nullValue())
                .body("liked_wines[1].kind", equalTo("liked_wine"))
                .body("liked_wines[1].wine.id", equalTo(barolo.toString()))
                .body("liked_wines[1].wine.name", equalTo("Barolo"))
                .body("liked_wines[1].session.id", equalTo(session.toString()))
                .body("liked_wines[1].session.title", equalTo("Wine for steak"))
                .body("liked_wines[1].message_id", equalTo(told.messageId().toString()))
                .body("liked_wines[1].confidence", equalTo(0.9f))
                .body("liked_wines[1].learned_at", equalTo("2026-11-16T20:00:00Z"))
                .body("liked_wines[1].time", nullValue())
                .body("liked_wines[1].size()", equalTo(15))
                .body("disliked_wines.text", contains("Cava"));
    }

    @Test
    void ofOneSubjectTheLatestWordIsShownAndForgottenWithTheEarlier() {
        rows.taught(account, MONDAY, liked("Barolo", barolo), styled(InsightKind.FOOD, "Duck", Style.NONE));
        rows.taught(account, TUESDAY, disliked("Barolo", barolo), styled(InsightKind.FOOD, "duck", Style.NONE));
        shown().body("liked_wines", empty())
                .body("disliked_wines.text", contains("Barolo"))
                .body("foods.text", contains("duck"));
        delete(anna.asks().get("/taste-profile").path("disliked_wines[0].id"), 204);
        shown().body("liked_wines", empty())
                .body("disliked_wines", empty())
                .body("foods.text", contains("duck"));
    }

    @Test
    void showsWhenAnEventIsAsOfToday() {
        LocalDate past = LocalDate.parse("2026-03-28");
        LocalDate far = LocalDate.parse("2999-01-01");
        rows.taught(account, MONDAY,
                event("wedding", EventTime.CANCELLED),
                event("name day", EventTime.within(past, past, past)),
                event("jubilee", EventTime.within(far, far.plusDays(6), past)),
                event("birthday", null));
        shown().body("events.text", contains("birthday", "jubilee", "name day", "wedding"))
                .body("events[0].time", nullValue())
                .body("events[1].time.state", equalTo("ahead"))
                .body("events[1].time.from", equalTo("2999-01-01"))
                .body("events[1].time.to", equalTo("2999-01-07"))
                .body("events[2].time.state", equalTo("past"))
                .body("events[2].time.from", equalTo("2026-03-28"))
                .body("events[3].time.state", equalTo("cancelled"))
                .body("events[3].time.from", nullValue());
    }

    private static Insight event(String text, EventTime time) {
        return styled(InsightKind.EVENT, text, Style.NONE).at(time);
    }

    @Test
    void ofADeletedChatTheInsightStaysWithoutALink() {
        UUID session = rows.taught(account, MONDAY, liked("Barolo", barolo));
        anna.asks().delete("/chat/sessions/{id}", session).then().statusCode(204);
        shown().body("liked_wines", hasSize(1))
                .body("liked_wines[0].session", nullValue())
                .body("liked_wines[0].message_id", nullValue());
    }

    @Test
    void aChatThatIsKeptNoLongerIsNotLinkedThoughItsRowIsStillThere() {
        UUID session = rows.taught(account, MONDAY, liked("Barolo", barolo));
        rows.run("UPDATE chat_session SET last_written_at = now() WHERE id = :id", "id", session);
        shown().body("liked_wines[0].session.id", equalTo(session.toString()));
        rows.run("UPDATE chat_session SET updated_at = now() - interval '2160 hours' WHERE id = :id", "id", session);
        anna.asks().get("/chat/sessions/{id}", session).then().statusCode(404);
        shown().body("liked_wines.text", contains("Barolo"))
                .body("liked_wines[0].session", nullValue())
                .body("liked_wines[0].message_id", nullValue());
    }

    @Test
    void aChatThatIsDeletedAndForgottenTakesItsInsightsAlong() {
        UUID session = rows.taught(account, MONDAY, liked("Barolo", barolo));
        rows.taught(account, TUESDAY, liked("Rioja", null));
        anna.asks().delete("/chat/sessions/{id}?forget=true", session).then().statusCode(204);
        shown().body("liked_wines.text", contains("Rioja"));
    }

    @Test
    void theTasteIsTheMeanOfTheDistinctLikedWines() {
        // Barolo: body 4, acidity 5, tannin 5, dry; Barbera d'Asti: 3, 5, 2, dry.
        UUID barbera = rows.wine("Barbera d'Asti");
        rows.taught(account, MONDAY, liked("Barolo", barolo), liked("a barbera", barbera));
        rows.taught(account, TUESDAY, liked("Barolo", barolo), liked("Rioja", null), disliked("a sherry", UUID.randomUUID()));
        ratings.put(account, barolo, Rating.LIKED);
        shown().body("taste.wines", equalTo(2))
                .body("taste.body", equalTo(3.5f))
                .body("taste.acidity", equalTo(5.0f))
                .body("taste.tannin", equalTo(3.5f))
                .body("taste.sweetness", equalTo(1.0f));
        ratings.put(account, barbera, Rating.DISLIKED);
        shown().body("taste.wines", equalTo(1))
                .body("taste.tannin", equalTo(5.0f))
                .body("ratings.wine.name", contains("Barbera d'Asti", "Barolo"))
                .body("ratings.rating", contains("disliked", "liked"));
    }

    @Test
    void anInsightIsDeletedOnce() {
        rows.taught(account, MONDAY, liked("Barolo", barolo), liked("Rioja", null));
        String id = shown().extract().path("liked_wines.find { it.text == 'Barolo' }.id");
        delete(id, 204);
        shown().body("liked_wines.text", contains("Rioja"));
        delete(id, 404);
    }

    @Test
    void nobodyDeletesOrSeesWhatIsSomebodyElses() {
        rows.taught(account, MONDAY, liked("Barolo", barolo));
        ratings.put(account, barolo, Rating.LIKED);
        String id = shown().extract().path("liked_wines[0].id");
        Person boris = Person.registered();
        boris.asks().delete("/taste-profile/insights/{id}", id).then().statusCode(404);
        boris.asks().get("/taste-profile").then().body("liked_wines", empty()).body("ratings", empty());
        boris.asks().delete("/taste-profile").then().statusCode(204);
        shown().body("liked_wines", hasSize(1)).body("ratings", hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "123", "00000000-0000-0000-0000-000000000000"})
    void anIdThatIsNoneIsNotFound(String id) {
        delete(id, 404);
    }

    @Test
    void forgettingEverythingTakesInsightsAndRatingsAndKeepsTheSwitch() {
        rows.taught(account, MONDAY, liked("Barolo", barolo));
        ratings.put(account, barolo, Rating.LIKED);
        switched(false).then().statusCode(200);
        anna.asks().delete("/taste-profile").then().statusCode(204);
        shown().body("liked_wines", empty()).body("ratings", empty()).body("enabled", equalTo(false));
        anna.asks().delete("/taste-profile").then().statusCode(204);
    }

    @Test
    void switchedOffItStillShowsWhatThereIs() {
        rows.taught(account, MONDAY, liked("Barolo", barolo));
        switched(false).then().statusCode(200).body("enabled", equalTo(false)).body("liked_wines", hasSize(1));
        shown().body("enabled", equalTo(false)).body("liked_wines", hasSize(1)).body("taste.wines", equalTo(1));
        switched(true).then().statusCode(200).body("enabled", equalTo(true)).body("liked_wines", hasSize(1));
    }

    @Test
    void refusesASwitchThatIsNeitherOnNorOff() {
        switched(null).then().statusCode(400).body("errors[0].field", equalTo("enabled"));
        switched("yes").then().statusCode(400);
        anna.asks().patch("/taste-profile").then().statusCode(400);
        anna.asks().body(Map.of("enabled", true, "account_id", account)).patch("/taste-profile").then().statusCode(400);
        shown().body("enabled", equalTo(true));
    }

    @Test
    void isOnlyForThoseWhoAreSignedIn() {
        given().get("/taste-profile").then().statusCode(401);
        given().delete("/taste-profile").then().statusCode(401);
        given().delete("/taste-profile/insights/{id}", UUID.randomUUID()).then().statusCode(401);
    }

    @Test
    void isNeverKeptByABrowser() {
        assertEquals("no-store", anna.asks().get("/taste-profile").header("Cache-Control"));
    }

    private ValidatableResponse shown() {
        return anna.asks().get("/taste-profile").then().statusCode(200);
    }

    private Response switched(Object enabled) {
        Map<String, Object> body = new HashMap<>();
        body.put("enabled", enabled);
        return anna.asks().body(body).patch("/taste-profile");
    }

    private void delete(String id, int status) {
        anna.asks().delete("/taste-profile/insights/{id}", id).then().statusCode(status);
    }
}
