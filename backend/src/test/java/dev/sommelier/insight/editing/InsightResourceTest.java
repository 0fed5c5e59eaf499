package dev.sommelier.insight.editing;

import static dev.sommelier.insight.profile.TasteProfileRows.disliked;
import static dev.sommelier.insight.profile.TasteProfileRows.insight;
import static dev.sommelier.insight.profile.TasteProfileRows.liked;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sommelier.Person;
import dev.sommelier.PersonTest;
import dev.sommelier.account.Language;
import dev.sommelier.insight.InsightDetail;
import dev.sommelier.insight.InsightKind;
import dev.sommelier.insight.context.TasteContexts;
import dev.sommelier.insight.profile.TasteProfileRows;
import dev.sommelier.wine.ranking.Style;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class InsightResourceTest extends PersonTest {

    private static final Instant MONDAY = Instant.parse("2026-11-16T20:00:00Z");
    private static final Instant NEVER_YET = Instant.parse("2999-11-16T20:00:00Z");

    @Inject
    TasteProfileRows rows;

    @Inject
    TasteContexts tasteContexts;

    private UUID account;
    private UUID barolo;

    @BeforeEach
    void prepare() {
        account = anna.id();
        barolo = rows.wine("Barolo");
    }

    private ValidatableResponse added(Map<String, ?> body) {
        return anna.asks().body(body).post("/taste-profile/insights").then();
    }

    private ValidatableResponse changed(String id, Map<String, ?> body) {
        return anna.asks().body(body).patch("/taste-profile/insights/{id}", id).then();
    }

    private ValidatableResponse shown() {
        return anna.asks().get("/taste-profile").then().statusCode(200);
    }

    private List<String> likes() {
        return tasteContexts.of(account, Language.EN, List.of()).liked().stream().map(one -> one.text()).toList();
    }

    @Test
    void addedWineIsThatOfTheCatalogueAndUsedAtOnce() {
        added(Map.of("kind", "liked_wine", "text", "Barolo")).statusCode(201)
                .body("wine.id", equalTo(barolo.toString()))
                .body("by_hand", equalTo(true))
                .body("session", nullValue())
                .body("message_id", nullValue())
                .body("confidence", equalTo(1.0f));
        shown().body("liked_wines.text", contains("Barolo"));
        assertEquals(List.of("Barolo"), likes());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            never red   | never        | true
            at most 20 € | price        | true
            nuts        | allergy      | false
            vegan       | vegan        | false
            no alcohol for me | alcohol_free | true
            only at weekends | other    | false
            """)
    void addedConstraintSaysWhatItDoes(String text, String type, boolean filters) {
        added(Map.of("kind", "constraint", "text", text)).statusCode(201)
                .body("constraint.type", equalTo(type))
                .body("constraint.filters", equalTo(filters));
        shown().body("constraints.text", contains(text));
    }

    @Test
    void constraintOfSomebodyBindsOnlyWhenTheyAreSpokenOf() {
        added(Map.of("kind", "constraint", "text", "never red", "holder", "husband")).statusCode(201)
                .body("holder.code", equalTo("husband")).body("holder.name", equalTo("husband"));
        assertEquals(List.of(), tasteContexts.of(account, Language.EN, List.of("wine for duck")).constraints());
        assertEquals(1, tasteContexts.of(account, Language.EN, List.of("duck with my husband")).constraints().size());
        assertEquals(1, tasteContexts.of(account, Language.EN, List.of("ужин с мужем")).constraints().size());
    }

    @Test
    void constraintBindsHoweverManySessionsAgo() {
        rows.taught(account, MONDAY, insight(InsightKind.CONSTRAINT, "x", null, TasteProfileRows.SWEET, 0.9),
                liked("Rioja", null));
        for (int i = 1; i <= 7; i++) {
            rows.taught(account, MONDAY.plusSeconds(i), liked("Wine " + i, null));
        }
        var insights = tasteContexts.of(account, Language.EN, List.of());
        assertEquals(1, insights.constraints().size());
        assertEquals(5, insights.liked().size());
    }

    @Test
    void addedTwiceIsShownOnceAndForgottenAltogether() {
        added(Map.of("kind", "food", "text", "утка")).statusCode(201);
        added(Map.of("kind", "food", "text", "Duck")).statusCode(201);
        shown().body("foods.text", contains("Duck"));
        String id = anna.asks().get("/taste-profile").path("foods[0].id");
        anna.asks().delete("/taste-profile/insights/{id}", id).then().statusCode(204);
        shown().body("foods", empty());
    }

    @Test
    void wordsCanBeCorrected() {
        rows.taught(account, MONDAY, liked("Barollo", null));
        String id = anna.asks().get("/taste-profile").path("liked_wines[0].id");
        changed(id, Map.of("text", "Barolo")).statusCode(200)
                .body("text", equalTo("Barolo"))
                .body("wine.id", equalTo(barolo.toString()))
                .body("session", notNullValue())
                .body("by_hand", equalTo(true));
        shown().body("liked_wines.text", contains("Barolo"));
    }

    @Test
    void changedOpinionKeepsItsHistory() {
        rows.taught(account, MONDAY, liked("Barolo", barolo));
        String id = anna.asks().get("/taste-profile").path("liked_wines[0].id");
        changed(id, Map.of("polarity", "dislikes")).statusCode(200).body("kind", equalTo("disliked_wine"));
        shown().body("liked_wines", empty()).body("disliked_wines.text", contains("Barolo"));
        added(Map.of("kind", "liked_wine", "text", "Barolo")).statusCode(201)
                .body("former.kind", equalTo("disliked_wine"))
                .body("former.until", notNullValue());
        shown().body("liked_wines.text", contains("Barolo")).body("disliked_wines", empty());
    }

    @Test
    void saidOtherwiseLaterIsShownWithWhatItWas() {
        rows.taught(account, MONDAY, liked("Barolo", barolo));
        rows.taught(account, MONDAY.plusSeconds(60), disliked("Barolo", barolo));
        shown().body("disliked_wines[0].former.kind", equalTo("liked_wine"))
                .body("disliked_wines[0].former.text", equalTo("Barolo"))
                .body("disliked_wines[0].former.until", equalTo("2026-11-16T20:01:00Z"));
    }

    @Test
    void noLongerKeepsItAsHistoryUnused() {
        rows.taught(account, MONDAY, liked("Barolo", barolo));
        String id = anna.asks().get("/taste-profile").path("liked_wines[0].id");
        changed(id, Map.of("validity", "no_longer")).statusCode(200).body("ended_at", notNullValue());
        shown().body("liked_wines.text", contains("Barolo")).body("liked_wines[0].ended_at", notNullValue());
        assertEquals(List.of(), likes());
        changed(id, Map.of("validity", "holds")).statusCode(200).body("ended_at", nullValue());
        assertEquals(List.of("Barolo"), likes());
    }

    @Test
    void notMeHidesItAndTheEarlierWordsToo() {
        rows.taught(account, MONDAY, liked("Barolo", barolo));
        rows.taught(account, MONDAY.plusSeconds(60), liked("Barolo", barolo));
        String id = anna.asks().get("/taste-profile").path("liked_wines[0].id");
        changed(id, Map.of("validity", "not_me")).statusCode(200);
        shown().body("liked_wines", empty());
        assertEquals(List.of(), likes());
    }

    @Test
    void aJobThatLearnsAfterwardsChangesNothingOfIt() {
        rows.taught(account, MONDAY, liked("Barolo", barolo));
        String id = anna.asks().get("/taste-profile").path("liked_wines[0].id");
        changed(id, Map.of("polarity", "dislikes")).statusCode(200);
        rows.taught(account, MONDAY.plusSeconds(60), liked("Barolo", barolo));
        shown().body("disliked_wines.text", contains("Barolo")).body("liked_wines", empty());
        rows.taught(account, NEVER_YET, liked("Barolo", barolo));
        shown().body("liked_wines.text", contains("Barolo"));
    }

    @Test
    void whoseItIsAndItsWordsAreShown() {
        UUID session = rows.taught(account, MONDAY, insight(InsightKind.FOOD, "no fish", null, Style.NONE, 0.9)
                .with(InsightDetail.NONE.heldBy("mother_in_law").quoting("her mother eats no fish")));
        shown().body("foods[0].holder.name", equalTo("mother-in-law"))
                .body("foods[0].quote", equalTo("her mother eats no fish"));
        anna.asks().delete("/chat/sessions/{id}", session).then().statusCode(204);
        shown().body("foods[0].quote", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "<b>Barolo</b>", "12345"})
    void refusesWordsThatAreNone(String text) {
        added(Map.of("kind", "liked_wine", "text", text)).statusCode(400).body("errors[0].field", equalTo("text"));
    }

    @Test
    void refusesWhatItCannotKeep() {
        added(Map.of("kind", "liked_wine", "text", "x".repeat(81))).statusCode(400);
        added(Map.of("kind", "nothing", "text", "Barolo")).statusCode(400);
        added(Map.of("text", "Barolo")).statusCode(400).body("errors[0].field", equalTo("kind"));
        added(Map.of("kind", "food", "text", "duck", "holder", "nobody")).statusCode(400);
        added(Map.of("kind", "food", "text", "duck", "wine_id", barolo)).statusCode(400);
        added(Map.of("kind", "liked_wine", "text", "Barolo", "wine_id", UUID.randomUUID())).statusCode(400);
        String food = added(Map.of("kind", "food", "text", "duck")).statusCode(201).extract().path("id");
        changed(food, Map.of("polarity", "likes")).statusCode(400).body("errors[0].field", equalTo("polarity"));
        changed(food, Map.of("validity", "maybe")).statusCode(400);
        changed(food, Map.of("text", "<i>")).statusCode(400);
        changed(food, Map.of()).statusCode(200).body("text", equalTo("duck"));
        changed(UUID.randomUUID().toString(), Map.of("text", "duck")).statusCode(404);
    }

    @Test
    void thereMayBeOnlySoManyByHand() {
        for (int i = 0; i < InsightEditor.MOST_BY_HAND; i++) {
            added(Map.of("kind", "food", "text", "dish number " + i)).statusCode(201);
        }
        added(Map.of("kind", "food", "text", "one more")).statusCode(409).body("type", equalTo("/problems/too-many-insights"));
        shown().body("foods", hasSize(InsightEditor.MOST_BY_HAND));
    }

    @Test
    void isOnlyForThoseWhoseItIs() {
        String id = added(Map.of("kind", "food", "text", "duck")).statusCode(201).extract().path("id");
        Person boris = Person.registered();
        boris.asks().body(Map.of("text", "fish")).patch("/taste-profile/insights/{id}", id).then().statusCode(404);
        given().contentType(ContentType.JSON).body("{}").post("/taste-profile/insights").then().statusCode(401);
        shown().body("foods.text", contains("duck"));
    }

    @Test
    void forgettingEverythingTakesItToo() {
        added(Map.of("kind", "food", "text", "duck")).statusCode(201);
        anna.asks().delete("/taste-profile").then().statusCode(204);
        shown().body("foods", empty());
    }
}
