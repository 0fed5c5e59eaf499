package dev.sommelier.wine.search;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sommelier.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The catalogue by what a person thinks of its wines and by what they were recommended. */
@QuarkusTest
class OwnWinesTest {

    private Person anna;

    @BeforeEach
    void register() {
        anna = Person.registered();
    }

    private static ValidatableResponse search(Person person, Object... parameters) {
        var call = person.asks();
        for (int i = 0; i < parameters.length; i += 2) {
            call.queryParam((String) parameters[i], parameters[i + 1]);
        }
        return call.get("/wines").then().statusCode(200);
    }

    private static int total(Person person, Object... parameters) {
        return search(person, parameters).extract().path("total");
    }

    private void rates(String wine, String rating) {
        anna.asks().body(Map.of("rating", rating)).put("/wines/{id}/rating", wine).then().statusCode(200);
    }

    private String wine(String name) {
        return search(anna, "q", name).extract().path("wines[0].id");
    }

    @Test
    void areFilteredByTheCallersRating() {
        String liked = wine("chablis");
        String disliked = wine("barolo");
        int all = total(anna);
        rates(liked, "liked");
        rates(disliked, "disliked");
        search(anna, "rating", "liked").body("wines.id", contains(liked)).body("wines[0].rating", equalTo("liked"));
        search(anna, "rating", "disliked").body("wines.id", contains(disliked));
        assertEquals(all - 2, total(anna, "rating", "none"));
        search(anna, "rating", "liked", "colour", "red").body("total", is(0));
        search(anna, "rating", "liked", "q", "chablis").body("wines.id", contains(liked));
        assertEquals(0, total(Person.registered(), "rating", "liked"));
    }

    @Test
    void areFilteredByWhatWasRecommendedToTheCaller() {
        int all = total(anna);
        search(anna, "shown", true).body("total", is(0));
        String chat = anna.opensSession();
        List<String> greeted = anna.asks().get("/chat/sessions/{id}", chat).path("messages[0].wines.id");
        search(anna, "shown", true).body("total", is(greeted.size()))
                .body("wines.id", containsInAnyOrder(greeted.toArray()));
        assertEquals(all - greeted.size(), total(anna, "shown", false));
        rates(greeted.get(0), "liked");
        search(anna, "shown", true, "rating", "liked").body("wines.id", contains(greeted.get(0)));
        assertEquals(0, total(Person.registered(), "shown", true));
    }

    @Test
    void leaveOutWhatAPrivateChatShows() {
        anna.asks().body(Map.of("private", true)).post("/chat/sessions").then().statusCode(201);
        assertEquals(0, total(anna, "shown", true));
    }

    @ParameterizedTest
    @CsvSource({"rating, loved", "rating, LIKED", "shown, yes"})
    void badValuesAreTold(String parameter, String value) {
        anna.asks().queryParam(parameter, value).get("/wines").then().statusCode(400)
                .contentType("application/problem+json").body("errors.field", equalTo(List.of(parameter)));
    }
}
