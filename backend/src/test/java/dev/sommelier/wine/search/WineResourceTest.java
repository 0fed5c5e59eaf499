package dev.sommelier.wine.search;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sommelier.Person;
import dev.sommelier.wine.importing.Origin;
import dev.sommelier.wine.importing.WineImport;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class WineResourceTest {

    private static Person guest;

    @Nested
    class NotSignedIn {

        @ParameterizedTest
        @ValueSource(strings = {"/wines", "/wines?limit=oops", "/wines/00000000-0000-0000-0000-000000000000"})
        void catalogueIsClosed(String path) {
            given().get(path).then().statusCode(401).contentType("application/problem+json");
        }
    }

    @Nested
    class SignedIn {

        @BeforeEach
        void register() {
            // Once is enough: no test changes anything, and registering takes time.
            guest = guest == null ? Person.registered() : guest;
        }

        private ValidatableResponse search(String... parameters) {
            var call = guest.asks();
            for (int i = 0; i < parameters.length; i += 2) {
                call.queryParam(parameters[i], parameters[i + 1]);
            }
            return call.get("/wines").then();
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                chablis                  | Chablis
                CHÂBLIS                  | Chablis
                chabl                    | Chablis
                шабли                    | Chablis
                Кьянти                   | Chianti
                chianti классико ризерва | Chianti Classico Riserva
                бароло пьемонт           | Barolo
                tuscany brunel           | Brunello di Montalcino
                сотерн                   | Sauternes
                """)
        void wordsInBothLanguagesFind(String text, String name) {
            search("q", text).statusCode(200).body("wines[0].name", equalTo(name));
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                chabli            | Chablis
                chabliss          | Chablis
                shably            | Chablis
                soterne           | Sauternes
                sauterns          | Sauternes
                къянти            | Chianti
                barollo           | Barolo
                бороло            | Barolo
                chatoneuf du pape | Châteauneuf-du-Pape Blanc
                """)
        void misspeltNamesFind(String text, String name) {
            List<String> names = search("q", text).statusCode(200).extract().path("wines.name");
            assertTrue(names.contains(name), () -> text + " found " + names);
        }

        @Test
        void wordsOfTheStyleFindToo() {
            search("q", "красное сухое Грузия").statusCode(200).body("total", greaterThan(3))
                    .body("wines.colour", everyItem(equalTo("red"))).body("wines.sweetness", everyItem(equalTo("dry")))
                    .body("wines.country_code", everyItem(equalTo("ge")));
            search("q", "розовое игристое").statusCode(200).body("total", greaterThan(3))
                    .body("wines.kind", everyItem(equalTo("sparkling"))).body("wines.colour", everyItem(equalTo("rose")));
        }

        @ParameterizedTest
        @ValueSource(strings = {"xyzzyquux", "!!!", "'; drop table wine; --", "& | !", "a:*", "к", "%", "\\"})
        void textThatNamesNothingIsNoError(String text) {
            search("q", text).statusCode(200).body("wines", notNullValue());
        }

        @Test
        void misspellingIsAboutTheTextNotAboutTheFilters() {
            search("q", "chablis", "colour", "red").statusCode(200).body("total", is(0)).body("wines", hasSize(0));
        }

        @Test
        void everyFilterHolds() {
            search("colour", "rose", "kind", "sparkling", "sweetness", "dry", "limit", "100").statusCode(200)
                    .body("total", greaterThan(2)).body("wines.colour", everyItem(equalTo("rose")))
                    .body("wines.kind", everyItem(equalTo("sparkling"))).body("wines.sweetness", everyItem(equalTo("dry")));
            search("country", "Грузия", "price_max", "12.50", "limit", "100").statusCode(200)
                    .body("total", greaterThan(2)).body("wines.country", everyItem(equalTo("Georgia")))
                    .body("wines.price_min", everyItem(lessThanOrEqualTo(12.5f)));
            search("alcohol_free", "true").statusCode(200).body("total", greaterThan(2))
                    .body("wines.alcohol_free", everyItem(is(true)));
            search("alcohol_free", "false").statusCode(200).body("wines.alcohol_free", everyItem(is(false)));
        }

        @ParameterizedTest
        @CsvSource({"light, 1, 2", "medium, 3, 3", "full, 4, 5"})
        void bodyIsARange(String body, int least, int most) {
            List<Integer> bodies = search("body", body, "limit", "100").statusCode(200).extract().path("wines.body");
            assertEquals(List.of(least, most).stream().distinct().toList(), bodies.stream().distinct().sorted().toList());
        }

        @Test
        void canBeSortedByPriceAlsoWithAText() {
            assertSorted(search("sort", "cheapest", "limit", "100"), Comparator.naturalOrder());
            assertSorted(search("sort", "dearest", "limit", "100"), Comparator.reverseOrder());
            assertSorted(search("sort", "cheapest", "q", "riesling"), Comparator.naturalOrder());
        }

        private static void assertSorted(ValidatableResponse found, Comparator<Float> order) {
            List<Number> prices = found.statusCode(200).extract().path("wines.price_min");
            List<Float> floats = prices.stream().map(Number::floatValue).toList();
            assertTrue(floats.stream().distinct().count() > 1);
            assertEquals(floats.stream().sorted(order).toList(), floats);
        }

        @Test
        void everyCountryHasAsManyWinesAsItSays() {
            List<Map<String, Object>> countries =
                    guest.asks().get("/wines/countries").then().statusCode(200).extract().path("countries");
            assertTrue(countries.size() > 20);
            List<String> names = countries.stream().map(country -> (String) country.get("name")).toList();
            assertEquals(names.stream().sorted(String.CASE_INSENSITIVE_ORDER).toList(), names);
            int total = countries.stream().mapToInt(country -> (int) country.get("wines")).sum();
            search().body("total", is(total));
            Map<String, Object> last = countries.get(countries.size() - 1);
            search("country", (String) last.get("code")).body("total", is(last.get("wines")))
                    .body("wines.country", everyItem(equalTo(last.get("name"))));
            Person.registered(Map.of("locale", "ru")).asks().get("/wines/countries").then()
                    .body("countries.name", hasItem("Франция"));
        }

        @Test
        void pagesCoverTheCatalogueOnce() {
            List<String> ids = new ArrayList<>();
            boolean more = true;
            int total = 0;
            while (more) {
                ValidatableResponse page = search("limit", "100", "offset", String.valueOf(ids.size())).statusCode(200);
                List<String> found = page.extract().path("wines.id");
                ids.addAll(found);
                more = page.extract().path("has_more");
                total = page.extract().path("total");
            }
            assertEquals(total, ids.size());
            assertEquals(total, new HashSet<>(ids).size());
            search().body("wines", hasSize(20)).body("has_more", is(true));
            search("offset", "999999").statusCode(200).body("wines", hasSize(0)).body("has_more", is(false))
                    .body("total", is(total));
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                limit        | 0
                limit        | 101
                limit        | ten
                limit        | 99999999999999999999
                offset       | -1
                offset       | 1.5
                colour       | blue
                colour       | RED
                kind         | sparkly
                sweetness    | salty
                country      | Atlantis
                body         | heavy
                sort         | price
                alcohol_free | yes
                price_max    | cheap
                price_max    | -5
                price_max    | NaN
                """)
        void badParameterIsTold(String parameter, String value) {
            search(parameter, value).statusCode(400).contentType("application/problem+json")
                    .body("type", equalTo("/problems/bad-request")).body("errors.field", equalTo(List.of(parameter)));
        }

        @Test
        void allBadParametersAreToldAtOnce() {
            search("limit", "0", "colour", "blue", "q", "x".repeat(201)).statusCode(400)
                    .body("errors.field", equalTo(List.of("q", "colour", "limit")));
            search("q", "a\u0000b").statusCode(400).body("errors.field", hasItem("q"));
        }

        @Test
        void wineIsShownInFull() {
            String id = WineImport.id(Origin.CATALOGUE, "chablis").toString();
            guest.asks().get("/wines/" + id).then().statusCode(200)
                    .body("id", equalTo(id)).body("name", equalTo("Chablis")).body("producer", equalTo(null))
                    .body("country", equalTo("France")).body("country_code", equalTo("fr"))
                    .body("region", equalTo("Burgundy")).body("grapes", equalTo(List.of("Chardonnay")))
                    .body("colour", equalTo("white")).body("kind", equalTo("still")).body("sweetness", equalTo("dry"))
                    .body("alcohol_free", is(false)).body("body", is(3)).body("acidity", is(5)).body("tannin", is(1))
                    .body("currency", equalTo("EUR")).body("price_min", greaterThan(1f))
                    .body("aromas", hasItem("lemon")).body("dishes", hasItem("oysters"))
                    .body("occasions", hasItem("aperitif"))
                    .body("serving_temperature.min", is(9)).body("serving_temperature.max", is(11))
                    .body("alcohol.min", is(12.0f)).body("alcohol.max", is(13.0f))
                    .body("drinking_window.from", is(1)).body("drinking_window.to", is(5));
        }

        @Test
        void textsFollowTheAccountsLanguage() {
            String id = WineImport.id(Origin.CATALOGUE, "chablis").toString();
            Person russian = Person.registered(Map.of("locale", "ru"));
            russian.asks().get("/wines/" + id).then().statusCode(200).body("name", equalTo("Шабли"))
                    .body("country", equalTo("Франция")).body("grapes", equalTo(List.of("Шардоне")))
                    .body("dishes", hasItem("устрицы"));
            russian.asks().queryParam("q", "chablis").get("/wines").then().body("wines[0].name", equalTo("Шабли"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"00000000-0000-0000-0000-000000000000", "chablis", "1", "%00"})
        void unknownWineIsNotFound(String id) {
            guest.asks().urlEncodingEnabled(false).get("/wines/" + id).then().statusCode(404)
                    .contentType("application/problem+json");
        }
    }

    @Test
    void callsAreDocumented() {
        given().accept("application/json").get("/q/openapi?format=json").then().statusCode(200)
                .body("paths.'/wines'.get.responses.keySet()", hasItem("400"))
                .body("paths.'/wines'.get.parameters.name", hasItem("price_max"))
                .body("paths.'/wines/{id}'.get.responses.keySet()", hasItem("404"))
                .body("components.schemas.Wine.properties.keySet()", hasItem("serving_temperature"))
                .body("paths.'/wines'.get.description", containsString("English and Russian"));
    }
}
