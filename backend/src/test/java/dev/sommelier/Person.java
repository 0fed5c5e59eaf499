package dev.sommelier;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Somebody who uses the service, with a browser's cookie. */
public class Person {

    public static final String PASSWORD = "four words nobody guesses";
    public static final String COOKIE = "sommelier_login";

    /** Where the service is, or null for the one that runs in the tests' own process. */
    private final URI service;
    private final String email;
    private String cookie;

    private Person(URI service, String email) {
        this.service = service;
        this.email = email;
    }

    public static Person registered() {
        return registered(Map.of());
    }

    /** Registers with some fields of the body set otherwise. */
    public static Person registered(Map<String, ?> fields) {
        Map<String, Object> body = registration();
        body.putAll(fields);
        return registered(new Person(null, (String) body.get("email")), body);
    }

    /** The same at a service in a process of its own. */
    public static Person registeredAt(URI service) {
        Map<String, Object> body = registration();
        return registered(new Person(service, (String) body.get("email")), body);
    }

    private static Person registered(Person person, Map<String, Object> body) {
        person.cookie = person.request().contentType(ContentType.JSON)
                .body(body)
                .post("/auth/register")
                .then()
                .statusCode(201)
                .extract()
                .cookie(COOKIE);
        return person;
    }

    /** A body that registers somebody new. */
    public static Map<String, Object> registration() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("email", UUID.randomUUID() + "@example.org");
        body.put("password", PASSWORD);
        body.put("name", "Anna");
        body.put("birth_date", "1990-05-17");
        body.put("locale", "en");
        return body;
    }

    /** Signs in again, as from another visit; gives the id of the session this opens. */
    public String login() {
        Response answer = request().contentType(ContentType.JSON)
                .body(Map.of("email", email, "password", PASSWORD))
                .post("/auth/login");
        answer.then().statusCode(200);
        cookie = answer.cookie(COOKIE);
        return answer.path("session_id");
    }

    /** The same person at another browser. */
    public Person signedInElsewhere() {
        Person elsewhere = new Person(service, email);
        elsewhere.login();
        return elsewhere;
    }

    /** The same browser, led to another replica. */
    public Person at(URI replica) {
        Person there = new Person(replica, email);
        there.cookie = cookie;
        return there;
    }

    private RequestSpecification request() {
        return service == null ? given() : given().baseUri(service.toString());
    }

    /** Where this person reaches the service; null in the tests' own process. */
    public URI service() {
        return service;
    }

    public RequestSpecification asks() {
        return request().cookie(COOKIE, cookie).contentType(ContentType.JSON).accept(ContentType.JSON);
    }

    /** Makes an API token and gives its secret. */
    public String apiToken(String scope) {
        return asks().body(Map.of("name", "Wine shop", "scope", scope, "password", PASSWORD))
                .post("/account/tokens").then().statusCode(201).extract().path("token");
    }

    /** A program with an API token, which has no cookie. */
    public static RequestSpecification program(String token) {
        return given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON).accept(ContentType.JSON);
    }

    /** The id of the account. */
    public UUID id() {
        return UUID.fromString(asks().get("/auth/me").then().statusCode(200).extract().path("id"));
    }

    /** Opens a session and gives its id. */
    public String opensSession() {
        return asks().post("/chat/sessions").then().statusCode(201).extract().path("id");
    }

    public Response says(String sessionId, String text) {
        return asks().body(Map.of("content", text)).post("/chat/sessions/{id}/messages", sessionId);
    }

    public String email() {
        return email;
    }

    public String cookie() {
        return cookie;
    }
}
