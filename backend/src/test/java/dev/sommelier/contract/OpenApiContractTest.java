package dev.sommelier.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenApiContractTest {

    private static final String JSON = "application/json";
    private static final String DOCUMENT = """
            {"paths": {
              "/wines/{id}": {"get": {"responses": {
                "200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Wine"}}}},
                "204": {"description": "gone"}}}},
              "/wines/best": {"get": {"responses": {
                "200": {"content": {"text/event-stream": {"schema": {"type": "string"}}}}}}}},
             "components": {"schemas": {
               "Wine": {"type": "object", "required": ["id"], "properties": {
                 "id": {"type": "string", "format": "uuid"}, "body": {"type": "integer"},
                 "maker": {"anyOf": [{"$ref": "#/components/schemas/Maker"}, {"type": "null"}]}}},
               "Maker": {"type": "object", "properties": {"name": {"type": "string"}}}}}}""";
    private static final String ID = "\"id\": \"0d1f9a52-6c1e-4f0e-8a55-0e6b8f5d2c11\"";

    private final OpenApiContract contract = contract();

    private static OpenApiContract contract() {
        try {
            return new OpenApiContract(new ObjectMapper().readTree(DOCUMENT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<String> ofWine(int status, String type, String body) {
        return contract.violation("GET", "/wines/1", status, type, body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{" + ID + "}", "{" + ID + ", \"body\": 3, \"maker\": null}", "{" + ID + ", \"maker\": {\"name\": \"x\"}}"})
    void whatIsDescribedIsInOrder(String body) {
        assertEquals(Optional.empty(), ofWine(200, JSON, body));
        assertEquals(Optional.empty(), ofWine(200, "application/json;charset=UTF-8", body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "{\"id\": \"x\"}", "{" + ID + ", \"body\": \"3\"}", "{" + ID + ", \"colour\": \"red\"}",
        "{" + ID + ", \"maker\": {\"town\": \"x\"}}"})
    void whatIsDescribedOtherwiseIsFound(String body) {
        assertTrue(ofWine(200, JSON, body).isPresent());
    }

    @Test
    void statusAndContentHaveToBeNamed() {
        assertTrue(ofWine(404, JSON, "{}").orElseThrow().endsWith("GET /wines/1 404: no such status"));
        assertTrue(ofWine(200, "text/plain", "x").orElseThrow().endsWith("no such content: text/plain"));
        assertTrue(ofWine(200, null, "").isPresent());
        assertTrue(ofWine(204, JSON, "{}").isPresent());
        assertFalse(ofWine(204, null, "").isPresent());
    }

    @Test
    void aPathWithoutParametersGoesFirst() {
        assertEquals(Optional.empty(), contract.violation("GET", "/wines/best", 200, "text/event-stream", "data: {}"));
        assertTrue(contract.violation("GET", "/wines/best", 200, JSON, "{" + ID + "}").isPresent());
    }

    @Test
    void whatIsNoCallOfTheDocumentIsNotJudged() {
        assertEquals(Optional.empty(), contract.violation("DELETE", "/wines/1", 405, null, ""));
        assertEquals(Optional.empty(), contract.violation("GET", "/q/health", 200, "text/html", "<p>"));
    }
}
