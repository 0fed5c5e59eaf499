package dev.sommelier;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sends to every operation of the OpenAPI document the least that it asks for, in every form of the least. */
@QuarkusTest
class OptionalFieldsTest {

    private record Operation(String method, String path, JsonNode body, boolean bodyRequired) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private JsonNode api;

    @BeforeEach
    void read() throws Exception {
        api = new ObjectMapper().readTree(given().get("/q/openapi?format=json").asString());
    }

    @Test
    void mayBeLeftOut() {
        List<String> refused = new ArrayList<>();
        for (Operation operation : operationsWithBody()) {
            send(operation, least(operation), "with required fields only", refused);
        }
        assertEquals(List.of(), refused);
    }

    @Test
    void mayBeNull() {
        List<String> refused = new ArrayList<>();
        int sent = 0;
        for (Operation operation : operationsWithBody()) {
            for (String field : optionalFields(operation)) {
                Map<String, Object> body = least(operation);
                body.put(field, null);
                send(operation, body, "with " + field + " null", refused);
                sent++;
            }
        }
        assertTrue(sent > 5);
        assertEquals(List.of(), refused);
    }

    @Test
    void aBodyThatIsNotRequiredMayBeLeftOut() {
        List<String> refused = new ArrayList<>();
        for (Operation operation : operationsWithBody()) {
            if (!operation.bodyRequired()) {
                send(operation, null, "without a body", refused);
            }
        }
        assertEquals(List.of(), refused);
    }

    private List<Operation> operationsWithBody() {
        List<Operation> found = new ArrayList<>();
        api.at("/paths").fields().forEachRemaining(path -> path.getValue().fields().forEachRemaining(call -> {
            JsonNode schema = call.getValue().at("/requestBody/content/application~1json/schema");
            // Nobody has the code that this call needs, and none of its fields is optional.
            if (!schema.isMissingNode() && !path.getKey().equals("/auth/password-reset/confirm")) {
                found.add(new Operation(call.getKey(), path.getKey(), resolved(schema),
                        call.getValue().at("/requestBody/required").asBoolean()));
            }
        }));
        assertTrue(found.size() >= 10);
        return found;
    }

    /** Each to somebody new: some operations end what they are sent to. */
    private void send(Operation operation, Map<String, Object> body, String how, List<String> refused) {
        Person anna = Person.registered();
        String session = anna.opensSession();
        RequestSpecification request = anna.asks();
        if (body != null) {
            body.computeIfPresent("email", (name, value) ->
                    operation.path().equals("/auth/login") ? anna.email() : UUID.randomUUID() + "@example.org");
            request.body(body);
        }
        String id = operation.path().startsWith("/wines") ? anna.asks().get("/wines?limit=1").path("wines[0].id")
                : operation.path().startsWith("/taste-profile/insights/") ? anna.asks()
                        .body(Map.of("kind", "food", "text", "duck")).post("/taste-profile/insights").path("id") : session;
        String path = operation.path().replace("{id}", id);
        if (path.contains("{messageId}")) {
            path = path.replace("{messageId}", anna.says(session, "A red").path("user_message.id"));
        }
        Response answer = request.request(operation.method().toUpperCase(), path);
        if (answer.statusCode() >= 300) {
            refused.add(operation + " " + how + ": " + answer.statusCode() + " " + answer.asString());
        }
    }

    private Map<String, Object> least(Operation operation) {
        return least(operation.body());
    }

    private Map<String, Object> least(JsonNode schema) {
        Map<String, Object> body = new LinkedHashMap<>();
        for (String field : required(schema)) {
            body.put(field, example(schema.at("/properties").get(field)));
        }
        return body;
    }

    private List<String> optionalFields(Operation operation) {
        List<String> fields = new ArrayList<>();
        operation.body().at("/properties").fieldNames().forEachRemaining(fields::add);
        fields.removeAll(required(operation.body()));
        return fields;
    }

    private static List<String> required(JsonNode schema) {
        return StreamSupport.stream(schema.at("/required").spliterator(), false).map(JsonNode::asText).toList();
    }

    private Object example(JsonNode property) {
        JsonNode schema = resolved(property);
        for (JsonNode given : List.of(property.at("/examples/0"), schema.at("/examples/0"), schema.at("/enum/0"))) {
            if (!given.isMissingNode()) {
                return given.asText();
            }
        }
        if (schema.at("/type").asText().equals("array")) {
            return List.of(least(resolved(schema.get("items"))));
        }
        assertEquals("boolean", schema.at("/type").asText(), "An example is missing: " + property);
        return true;
    }

    private JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? api.at(schema.get("$ref").asText().substring(1)) : schema;
    }
}
