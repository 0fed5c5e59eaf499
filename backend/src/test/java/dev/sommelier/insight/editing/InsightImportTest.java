package dev.sommelier.insight.editing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sommelier.PersonTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class InsightImportTest extends PersonTest {

    private static final String ENGLISH = """
            Wine preferences:
            - Prefers dry reds
            - Favourite wine: Barolo
            - User dislikes oaked Chardonnay
            - Wife loves Prosecco
            Never drinks rosé
            Allergic to sulphites
            Is vegan
            Prefers low alcohol
            Usually spends up to €25 a bottle
            Her husband hates red wine
            Cooks a lot of lamb
            Does not eat fish
            Wedding anniversary on 3 June
            Works as a nurse
            """;
    private static final String RUSSIAN = """
            Предпочитает сухие красные
            Любимое вино: Бароло
            Не любит выдержанное в дубе шардоне
            Никогда не пьёт розовое
            Аллергия на орехи
            Веган
            Не пьёт алкоголь
            Обычно тратит до 1500 рублей
            Муж не пьёт красное
            Не ест рыбу
            Работает врачом
            """;

    private ValidatableResponse previewed(String text) {
        return anna.asks().body(Map.of("text", text)).post("/taste-profile/insights/preview").then();
    }

    private ValidatableResponse kept(List<?> drafts) {
        return anna.asks().body(Map.of("insights", drafts)).post("/taste-profile/insights/batch").then();
    }

    private ValidatableResponse shown() {
        return anna.asks().get("/taste-profile").then().statusCode(200);
    }

    /** What a client sends to keep all that a preview found. */
    private static List<Map<String, Object>> drafts(JsonPath preview) {
        List<List<Map<String, Object>>> lines = preview.getList("lines.insights");
        return lines.stream().flatMap(List::stream).map(found -> {
            Map<String, Object> draft = new HashMap<>(Map.of("kind", found.get("kind"), "text", found.get("text")));
            draft.put("wine_id", found.get("wine") == null ? null : ((Map<?, ?>) found.get("wine")).get("id"));
            draft.put("holder", found.get("holder") == null ? null : ((Map<?, ?>) found.get("holder")).get("code"));
            draft.put("time", found.get("time"));
            return draft;
        }).toList();
    }

    @Test
    void previewShowsWhatEachLineSaysAndKeepsNothing() {
        previewed(ENGLISH).statusCode(200)
                .body("lines.line", hasItem("User dislikes oaked Chardonnay"))
                .body("lines.find { it.line == 'Wife loves Prosecco' }.insights[0].kind", equalTo("liked_wine"))
                .body("lines.find { it.line == 'Wife loves Prosecco' }.insights[0].holder.code", equalTo("wife"))
                .body("lines.find { it.line == 'Favourite wine: Barolo' }.insights[0].wine.name", equalTo("Barolo"))
                .body("lines.insights.flatten().known", everyItem(equalTo(false)))
                .body("not_understood", contains("Works as a nurse"));
        shown().body("liked_wines", empty()).body("constraints", empty()).body("foods", empty()).body("events", empty());
    }

    /** What was kept is understood as it was read: then each is known. */
    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, RUSSIAN})
    void whatIsKeptMeansWhatWasRead(String notes) {
        List<Map<String, Object>> drafts = drafts(previewed(notes).statusCode(200).extract().jsonPath());
        assertTrue(drafts.size() >= 10, drafts::toString);
        kept(drafts).statusCode(201).body("insights.text", equalTo(drafts.stream().map(one -> one.get("text")).toList()));
        JsonPath again = previewed(notes).extract().jsonPath();
        List<Map<String, Object>> unknown = again.getList("lines.insights.flatten().findAll { !it.known }");
        assertEquals(List.of(), unknown);
    }

    @Test
    void eventsKeepTheirDay() {
        JsonPath preview = previewed("Wedding anniversary on 3 June").extract().jsonPath();
        kept(drafts(preview)).statusCode(201);
        shown().body("events.text", contains("wedding anniversary")).body("events[0].time.from", endsWith("-06-03"));
    }

    @Test
    void batchKeepsAllOrNone() {
        kept(List.of(Map.of("kind", "food", "text", "duck"), Map.of("kind", "food", "text", "<i>"),
                Map.of("kind", "food", "text", "cod", "holder", "nobody"))).statusCode(400)
                .body("errors.field", contains("insights[1].text", "insights[2].holder"));
        shown().body("foods", empty());
    }

    @Test
    void batchKeepsToTheLimit() {
        List<Map<String, String>> many = IntStream.range(0, InsightEditor.MOST_BY_HAND)
                .mapToObj(i -> Map.of("kind", "food", "text", "dish number " + i)).toList();
        kept(many.subList(1, many.size())).statusCode(201);
        kept(many.subList(0, 2)).statusCode(409).body("type", equalTo("/problems/too-many-insights"));
        shown().body("foods", hasSize(many.size() - 1));
        kept(many.subList(0, 1)).statusCode(201);
        kept(List.of()).statusCode(400);
    }

    @Test
    void ofTwoOnOneSubjectTheLaterHolds() {
        kept(List.of(Map.of("kind", "liked_wine", "text", "Barolo"), Map.of("kind", "disliked_wine", "text", "Barolo")))
                .statusCode(201);
        shown().body("liked_wines", empty()).body("disliked_wines.text", contains("Barolo"));
    }

    @Test
    void holderMayBeSaidInWords() {
        kept(List.of(Map.of("kind", "liked_wine", "text", "Prosecco", "holder", "my wife"),
                Map.of("kind", "liked_wine", "text", "Rioja", "holder", "для мужа"))).statusCode(201)
                .body("insights.holder.code", contains("wife", "husband"));
        kept(List.of(Map.of("kind", "food", "text", "duck", "holder", "wife and husband"))).statusCode(400);
        kept(List.of(Map.of("kind", "food", "text", "duck", "holder", "Me"), Map.of("kind", "food", "text", "cod", "holder", "я")))
                .statusCode(201).body("insights.holder", everyItem(nullValue()));
    }

    @Test
    void holderCanBeChangedAndTakenBack() {
        String id = anna.asks().body(Map.of("kind", "constraint", "text", "never red")).post("/taste-profile/insights").path("id");
        anna.asks().body(Map.of("holder", "my husband")).patch("/taste-profile/insights/{id}", id).then().statusCode(200)
                .body("holder.code", equalTo("husband")).body("constraint.type", equalTo("never"));
        anna.asks().body(Map.of("holder", "somebody")).patch("/taste-profile/insights/{id}", id).then().statusCode(400)
                .body("errors[0].field", equalTo("holder"));
        anna.asks().body(Map.of("holder", "")).patch("/taste-profile/insights/{id}", id).then().statusCode(200)
                .body("holder", nullValue());
    }

    @Test
    void refusesTooMuch() {
        previewed("x".repeat(8001)).statusCode(400);
        String lines = IntStream.rangeClosed(0, InsightImport.MOST_LINES).mapToObj(i -> "- line " + i)
                .collect(Collectors.joining("\n"));
        previewed(lines).statusCode(400).body("errors[0].field", equalTo("text"));
        previewed("").statusCode(200).body("lines", empty()).body("not_understood", empty());
    }

    @Test
    void isOnlyForThoseSignedIn() {
        for (String call : List.of("preview", "batch")) {
            given().contentType(ContentType.JSON).body("{}").post("/taste-profile/insights/" + call).then().statusCode(401);
        }
    }
}
