package dev.sommelier.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sommelier.Person;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that the bare framework would answer with 500, with HTML, or not at all. */
@QuarkusTest
class RefusedRequestTest {

    @TestHTTPResource
    URI service;

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"content\":\"a\\u0000b\"}",
        "{\"content\":\"a\\ud800b\"}",
        "{\"content\":\"a\",\"content\":\"b\"}",
        "{\"content\":\"a\",\"role\":\"assistant\"}",
        "{\"content\":5}",
        "{\"content\":true}",
        "{\"content\":[\"a\"]}",
        "{\"content\":null}",
        "{\"content\":\"a\"} and more",
        "{\"content\":\"a\"",
        "{}",
        "null",
        "[]",
        "\"a\"",
        "",
        "not json"
    })
    void aBodyThatIsNotWhatWasAskedForIsABadRequest(String body) {
        Person anna = Person.registered();
        String id = anna.opensSession();
        problem(anna.asks().body(body).post("/chat/sessions/{id}/messages", id).then(), 400);
        anna.asks().get("/chat/sessions/{id}", id).then().body("message_count", equalTo(1));
    }

    @Test
    void deepJsonIsABadRequest() {
        Person anna = Person.registered();
        String deep = "{\"content\":" + "[".repeat(500) + "]".repeat(500) + "}";
        problem(anna.asks().body(deep).post("/chat/sessions/{id}/messages", anna.opensSession()).then(), 400);
    }

    @Test
    void invalidUtf8IsABadRequest() {
        Person anna = Person.registered();
        byte[] body = "{\"content\":\"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
        problem(anna.asks().body(body).post("/chat/sessions/{id}/messages", anna.opensSession()).then(), 400);
    }

    @Test
    void aBodyWithoutContentTypeIsRefused() throws Exception {
        // REST-assured always sends a content type.
        HttpRequest untyped = HttpRequest.newBuilder(service.resolve("/auth/login"))
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(untyped, HttpResponse.BodyHandlers.ofString());
        assertEquals(415, answer.statusCode());
        assertEquals("application/problem+json", answer.headers().firstValue("Content-Type").orElseThrow());
    }

    @Test
    void aBodyOfAnotherTypeIsRefused() {
        problem(given().contentType(ContentType.TEXT).body("{}").post("/auth/login").then(), 415);
    }

    @Test
    void aLargeBodyIsRefused() {
        String body = "{\"email\":\"" + "a".repeat(70_000) + "\"}";
        problem(given().contentType(ContentType.JSON).body(body).post("/auth/login").then(), 413);
    }

    @Test
    void unsupportedAcceptIsNotAcceptable() {
        problem(given().accept(ContentType.HTML).get("/auth/me").then(), 406);
    }

    @Test
    void unsupportedMethodIsRefused() {
        problem(given().contentType(ContentType.JSON).body("{}").put("/auth/login").then(), 405);
    }

    @Test
    void anUnknownPathIsNotFound() {
        problem(given().get("/no/such/path").then(), 404);
    }

    @Test
    void problemsRevealNoInternals() {
        given().contentType(ContentType.JSON).body("{\"email\":{},\"password\":\"x\"}").post("/auth/login").then()
                .statusCode(400)
                .body("errors.field", hasItem("email"))
                .body(not(containsString("dev.sommelier")))
                .body(not(containsString("java")));
    }

    @Test
    void answersCarryTheirSecurityHeaders() {
        given().get("/auth/me").then()
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"));
    }

    private static void problem(ValidatableResponse answer, int status) {
        answer.statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("type", matchesPattern("/problems/[a-z-]+"))
                .body("request_id", matchesPattern("[0-9a-f]{16}"));
    }
}
