package dev.sommelier.wine;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;

/** Somebody who has just registered. */
record Guest(UUID id, Map<String, String> cookies) {

    static Guest speaking(String locale) {
        Response response = given().contentType(ContentType.JSON)
                .body(Map.of("email", UUID.randomUUID() + "@example.org", "password", "four words nobody guesses",
                        "birth_date", "1990-05-17", "locale", locale))
                .post("/auth/register");
        response.then().statusCode(201);
        return new Guest(UUID.fromString(response.path("id")), response.cookies());
    }

    RequestSpecification calls() {
        return given().cookies(cookies);
    }
}
