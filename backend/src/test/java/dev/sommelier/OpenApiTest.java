package dev.sommelier;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiTest {

    private JsonNode api;

    @BeforeEach
    void read() throws Exception {
        api = new ObjectMapper().readTree(given().get("/q/openapi?format=json").asString());
    }

    @Test
    void isVersionThreePointOne() {
        assertTrue(api.at("/openapi").asText().startsWith("3.1"));
    }

    @Test
    void everyCallHasASummary() {
        assertEquals(List.of(), callsWhere(call -> call.at("/summary").asText().isBlank()));
    }

    @Test
    void everyCallHasANameOfItsOwn() {
        List<String> names = new ArrayList<>();
        api.at("/paths").forEach(path -> path.forEach(call -> {
            if (call.has("operationId")) {
                names.add(call.at("/operationId").asText());
            }
        }));
        assertTrue(names.size() > 20);
        assertEquals(names.stream().distinct().toList(), names);
    }

    @Test
    void onlyTheBodyOfANewChatMayBeLeftOut() {
        assertEquals(
                List.of("post /chat/sessions"),
                callsWhere(call -> call.has("requestBody") && !call.at("/requestBody/required").asBoolean()));
    }

    @Test
    void everyCallDocumentsItsSuccess() {
        assertEquals(List.of(), callsWhere(call -> !call.at("/responses/204").isObject()
                && !call.at("/responses/200/content").has("application/json")
                && !call.at("/responses/200/content").has("text/event-stream")
                && !call.at("/responses/201/content").has("application/json")
                && !call.at("/responses/202/content").has("application/json")));
    }

    @Test
    void everyCallDocumentsItsErrorsAsProblems() {
        assertEquals(List.of(), callsWhere(call -> !call.at("/responses/500/content").has("application/problem+json")
                || !call.at("/responses/503/content").has("application/problem+json")));
    }

    @Test
    void everyCallThatIsNotForGuestsNeedsTheCookieOrAToken() {
        assertEquals(
                List.of("get /shared/{token}", "post /auth/login", "post /auth/logout", "post /auth/password-reset",
                        "post /auth/password-reset/confirm", "post /auth/register", "post /client-errors"),
                callsWhere(call -> call.at("/security").isEmpty()));
        assertEquals("sommelier_login", api.at("/components/securitySchemes/login_cookie/name").asText());
        assertEquals("cookie", api.at("/components/securitySchemes/login_cookie/in").asText());
        assertEquals("bearer", api.at("/components/securitySchemes/api_token/scheme").asText());
    }

    @Test
    void propertiesAreInSnakeCase() {
        List<String> others = new ArrayList<>();
        api.at("/components/schemas").fields().forEachRemaining(schema -> schema.getValue().at("/properties")
                .fieldNames().forEachRemaining(name -> {
                    if (!name.matches("[a-z][a-z0-9_]*")) {
                        others.add(schema.getKey() + "." + name);
                    }
                }));
        assertEquals(List.of(), others);
    }

    @Test
    void swaggerUiIsServed() {
        given().get("/q/swagger-ui/").then().statusCode(200);
    }

    private List<String> callsWhere(Predicate<JsonNode> condition) {
        List<String> found = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : (Iterable<Map.Entry<String, JsonNode>>) () -> api.at("/paths").fields()) {
            path.getValue().fields().forEachRemaining(call -> {
                if (call.getValue().isObject() && condition.test(call.getValue())) {
                    found.add(call.getKey() + " " + path.getKey());
                }
            });
        }
        return found.stream().sorted().toList();
    }
}
