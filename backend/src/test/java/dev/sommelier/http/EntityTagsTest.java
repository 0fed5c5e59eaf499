package dev.sommelier.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.sommelier.Person;
import dev.sommelier.PersonTest;
import dev.sommelier.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class EntityTagsTest extends PersonTest {

    @Inject
    TestClock clock;

    private String tag(String path) {
        return anna.asks().get(path).then().statusCode(200).header("ETag", notNullValue()).extract().header("ETag");
    }

    private Response again(String path, String tag) {
        return anna.asks().header("If-None-Match", tag).get(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/chat/sessions", "/chat/sessions/{id}", "/wines?q=chablis", "/auth/me", "/recommendations"})
    void whatTheClientHasIsNotSentAgain(String pattern) {
        String path = pattern.replace("{id}", anna.opensSession());
        String tag = tag(path);
        again(path, tag).then().statusCode(304).body(emptyString())
                .header("ETag", equalTo(tag)).header("Cache-Control", containsString("no-store"));
        again(path, "W/\"other\", " + tag).then().statusCode(304);
        again(path, tag.substring(2)).then().statusCode(304);
        again(path, "*").then().statusCode(304);
        anna.asks().header("If-Match", "\"other\"").get(path).then().statusCode(200).body(not(emptyString()));
        again(path, "W/\"other\"").then().statusCode(200).contentType("application/json");
    }

    @Test
    void aMessageChangesTheListAndTheSession() {
        String id = anna.opensSession();
        String list = tag("/chat/sessions");
        String session = tag("/chat/sessions/" + id);
        anna.says(id, "A red for steak").then().statusCode(201);
        again("/chat/sessions", list).then().statusCode(200);
        again("/chat/sessions/" + id, session).then().statusCode(200);
    }

    @Test
    void timeAloneChangesThemWhenItClosesTheSession() {
        // Nothing is said, so that no title comes meanwhile.
        String id = anna.opensSession();
        String list = tag("/chat/sessions");
        String session = tag("/chat/sessions/" + id);
        clock.advance(Duration.ofMinutes(29));
        again("/chat/sessions", list).then().statusCode(304);
        clock.advance(Duration.ofMinutes(2));
        again("/chat/sessions", list).then().statusCode(200);
        again("/chat/sessions/" + id, session).then().statusCode(200).body("read_only", equalTo(true));
    }

    @Test
    void twoPeopleHaveDifferentTags() {
        assertNotEquals(tag("/auth/me"), Person.registered().asks().get("/auth/me").header("ETag"));
    }

    @Test
    void whatIsNoJsonAnswerToAGetHasNone() {
        anna.asks().get("/wines/nonsense").then().statusCode(404).header("ETag", nullValue());
        given().get("/auth/me").then().statusCode(401).header("ETag", nullValue());
        anna.asks().body(Map.of("name", "Anna B")).patch("/account").then().statusCode(200).header("ETag", nullValue());
    }
}
