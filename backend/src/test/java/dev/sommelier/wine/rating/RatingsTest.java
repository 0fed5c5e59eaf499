package dev.sommelier.wine.rating;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sommelier.Person;
import dev.sommelier.wine.importing.Origin;
import dev.sommelier.wine.importing.WineImport;
import dev.sommelier.wine.ledger.ChatRows;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RatingsTest {

    private static final UUID CHABLIS = WineImport.id(Origin.CATALOGUE, "chablis");
    private static final UUID BAROLO = WineImport.id(Origin.CATALOGUE, "barolo");

    @Inject
    Ratings ratings;

    private Person anna;
    private UUID account;

    @BeforeEach
    void register() {
        anna = Person.registered();
        account = anna.id();
    }

    private ValidatableResponse rate(UUID wine, String rating) {
        return anna.asks().body(Map.of("rating", rating)).put("/wines/{id}/rating", wine).then();
    }

    private ValidatableResponse unrate(UUID wine) {
        return anna.asks().delete("/wines/{id}/rating", wine).then();
    }

    @Test
    void ratingIsAnsweredAndShownWithTheWine() {
        anna.asks().get("/wines/{id}", CHABLIS).then().body("containsKey('rating')", equalTo(true))
                .body("rating", nullValue());
        String ratedAt = rate(CHABLIS, "liked").statusCode(200).body("wine_id", equalTo(CHABLIS.toString()))
                .body("rating", equalTo("liked")).extract().path("rated_at");
        anna.asks().get("/wines/{id}", CHABLIS).then().body("rating", equalTo("liked"));
        anna.asks().queryParam("q", "chablis").get("/wines").then()
                .body("wines.find { it.id == '" + CHABLIS + "' }.rating", equalTo("liked"))
                .body("wines.findAll { it.rating != null }.size()", equalTo(1));
        assertEquals(ratedAt, ratings.of(account).get(0).ratedAt().toString());
    }

    @Test
    void lastWordCountsAndTheLastRatedStandsFirst() {
        rate(CHABLIS, "liked");
        rate(BAROLO, "liked");
        rate(CHABLIS, "disliked").statusCode(200).body("rating", equalTo("disliked"));
        assertEquals(List.of(CHABLIS, BAROLO), ratings.of(account).stream().map(RatedWine::wineId).toList());
        assertEquals(Rating.DISLIKED, ratings.of(account).get(0).rating());
    }

    @Test
    void ratingCanBeTakenBackAsOftenAsOneLikes() {
        rate(CHABLIS, "liked");
        unrate(CHABLIS).statusCode(204);
        unrate(CHABLIS).statusCode(204);
        anna.asks().get("/wines/{id}", CHABLIS).then().body("rating", nullValue());
        assertEquals(List.of(), ratings.of(account));
    }

    @Test
    void allAreTakenBackAtOnce() {
        rate(CHABLIS, "liked");
        rate(BAROLO, "disliked");
        ratings.removeAll(account);
        assertEquals(List.of(), ratings.of(account));
    }

    @Test
    void nobodySeesWhatAnotherThought() {
        rate(CHABLIS, "disliked");
        Person.registered().asks().get("/wines/{id}", CHABLIS).then().body("rating", nullValue());
    }

    @Test
    void cardsOfMessagesCarryTheRating() {
        String session = anna.opensSession();
        String shown = anna.asks().get("/chat/sessions/{id}", session).path("messages[0].wines[0].id");
        rate(UUID.fromString(shown), "liked").statusCode(200);
        anna.asks().get("/chat/sessions/{id}", session).then()
                .body("messages[0].wines[0].rating", equalTo("liked"))
                .body("messages[0].wines[1].rating", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000-0000-0000-0000-000000000000", "chablis"})
    void unknownWineIsNotFound(String id) {
        anna.asks().body(Map.of("rating", "liked")).put("/wines/{id}/rating", id).then().statusCode(404)
                .contentType("application/problem+json");
        anna.asks().delete("/wines/{id}/rating", id).then().statusCode(404).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"rating\":null}", "{\"rating\":\"loved\"}", "{\"rating\":1}", "[]",
        "{\"rating\":\"liked\",\"wine_id\":\"x\"}"})
    void otherBodiesAreRefused(String body) {
        anna.asks().body(body).put("/wines/{id}/rating", CHABLIS).then().statusCode(400)
                .contentType("application/problem+json");
        assertEquals(List.of(), ratings.of(account));
    }

    @Test
    void strangersRateNothing() {
        given().contentType(ContentType.JSON).body(Map.of("rating", "liked")).put("/wines/{id}/rating", CHABLIS)
                .then().statusCode(401);
        given().delete("/wines/{id}/rating", CHABLIS).then().statusCode(401);
    }
}
