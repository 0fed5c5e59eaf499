package dev.sommelier.claude;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A call of a tool by the model.
 *
 * @param input always an object, but its fields are not validated
 */
public record ToolCall(String id, String name, JsonNode input) {
}
