package dev.sommelier.claude;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The model asks for a tool.
 *
 * @param input always an object, but what is in it is the model's word: check it
 */
public record ToolCall(String id, String name, JsonNode input) {
}
