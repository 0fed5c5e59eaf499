package dev.sommelier.sommelier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sommelier.account.Language;
import dev.sommelier.chat.voice.ReplyContext;
import dev.sommelier.claude.ToolCall;
import dev.sommelier.claude.ToolResult;
import dev.sommelier.sommelier.choosing.AccountTaste;
import dev.sommelier.sommelier.model.Candidates;
import dev.sommelier.sommelier.model.WineTools;
import dev.sommelier.understanding.amount.ExchangeRates;
import dev.sommelier.wine.ranking.TasteScorer;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What the model finds when it searches. */
class WineSearchTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final UUID ANNA = new UUID(1, 1);
    private static final UUID BORIS = new UUID(2, 2);
    private static final String FRIDAY = "2026-11-27T19:00:00Z";
    private static final String SUMMER = "2026-07-10T19:00:00Z";

    @Test
    void withoutWishesItFindsUsualWinesOfManyPlacesAndGrapes() {
        List<JsonNode> wines = wines(search(ANNA, FRIDAY, "{}"));
        assertEquals(8, wines.size());
        assertEquals(8, texts(wines, "/grapes/0").size());
        assertTrue(texts(wines, "/origin").size() >= 7, texts(wines, "/origin").toString());
        wines.forEach(wine -> assertTrue(wine.at("/style").asText().matches(".* still (dry|semi_dry),.*"),
                wine.at("/style").asText()));
    }

    @Test
    void peopleAndDaysDiffer() {
        assertEquals(names(ANNA, FRIDAY), names(ANNA, "2026-11-27T08:00:00Z"));
        assertNotEquals(names(ANNA, FRIDAY), names(BORIS, FRIDAY));
        assertNotEquals(names(ANNA, FRIDAY), names(ANNA, "2026-11-28T19:00:00Z"));
    }

    @Test
    void theSeasonComesFirst() {
        wines(search(ANNA, SUMMER, "{\"colours\":[\"red\"]}")).forEach(wine ->
                assertTrue(wine.at("/style").asText().matches(".*body [1-3]/5.*"), wine.at("/style").asText()));
    }

    @Test
    void sparklingAndSweetComeWhenTheyAreAskedFor() {
        wines(search(ANNA, FRIDAY, "{\"kinds\":[\"fortified\"]}")).forEach(wine ->
                assertTrue(wine.at("/style").asText().contains(" fortified "), wine.at("/style").asText()));
        wines(search(ANNA, FRIDAY, "{\"sweetness\":[\"sweet\"]}")).forEach(wine ->
                assertTrue(wine.at("/style").asText().contains(" sweet,"), wine.at("/style").asText()));
    }

    @Test
    void wishesThatAreNotKnownComeBackAsANote() {
        JsonNode found = search(ANNA, FRIDAY, """
                {"grapes":["Zweigelt Superior"],"countries":["Atlantis"],"dishes":["any"],"currency":"doubloons"}""");
        String note = found.at("/note").asText();
        assertTrue(note.contains("grapes \"Zweigelt Superior\" not known, nearest: Zweigelt"), note);
        assertTrue(note.contains("countries \"Atlantis\" not known"), note);
        assertTrue(note.contains("currency \"DOUBLOONS\" not known, nearest: EUR"), note);
        assertFalse(note.contains("any"), note);
        assertEquals(8, wines(found).size());
        assertTrue(search(ANNA, FRIDAY, "{\"grapes\":[\"Цвайгельт\"]}").at("/note").isMissingNode());
    }

    @Test
    void regionsAndAromasAreUnderstood() {
        wines(search(ANNA, FRIDAY, "{\"regions\":[\"Piedmont\"],\"aromas\":[\"cherry\"]}")).forEach(wine ->
                assertTrue(wine.at("/origin").asText().startsWith("Piedmont"), wine.at("/origin").asText()));
    }

    @Test
    void pricesAreReadAndToldInThePersonsCurrency() {
        List<JsonNode> wines = wines(search(ANNA, FRIDAY, "{\"price_max\":2000,\"currency\":\"RUB\"}"));
        assertFalse(wines.isEmpty());
        wines.forEach(wine -> {
            assertTrue(Integer.parseInt(wine.at("/price").asText().split("[-.]")[0]) <= 21, wine.at("/price").asText());
            assertTrue(wine.at("/price_converted").asText().matches("about \\d+-\\d+ RUB"), wine.toString());
        });
        assertTrue(wines(search(ANNA, FRIDAY, "{\"price_max\":20}")).get(0).at("/price_converted").isMissingNode());
    }

    @Test
    void theTemperatureToServeAtIsTold() {
        assertTrue(wines(search(ANNA, FRIDAY, "{\"name\":\"Barolo\"}")).get(0).at("/serve_at").asText()
                .matches("1\\d-1\\d °C"));
    }

    private static JsonNode search(UUID account, String now, String arguments) {
        WineTools tools = new WineTools(CatalogueWines.VOCABULARY, CatalogueWines.PAIRINGS, new ExchangeRates());
        ReplyContext context = new ReplyContext(account, UUID.randomUUID(), UUID.randomUUID(), false, Language.EN, null,
                ZonedDateTime.parse(now), List.of(), List.of());
        Candidates candidates = new Candidates(
                new InMemoryWineCatalogue(), tools, new AccountTaste(account, TasteScorer.NONE), context, false);
        ToolResult result = candidates.search(new ToolCall("t1", WineTools.SEARCH, tree(arguments)));
        return tree(result.text());
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }

    private static List<JsonNode> wines(JsonNode result) {
        return StreamSupport.stream(result.at("/wines").spliterator(), false).toList();
    }

    private static List<String> names(UUID account, String now) {
        return wines(search(account, now, "{}")).stream().map(wine -> wine.at("/name").asText()).toList();
    }

    private static Set<String> texts(List<JsonNode> wines, String path) {
        Set<String> texts = new HashSet<>();
        wines.forEach(wine -> texts.add(wine.at(path).asText()));
        return texts;
    }
}
