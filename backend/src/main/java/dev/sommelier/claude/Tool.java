package dev.sommelier.claude;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A tool the model may call.
 *
 * @param inputSchema JSON schema of an object with {@code additionalProperties: false} and every property required;
 *                    lengths and ranges are not understood, so check them when the call comes
 */
public record Tool(String name, String description, JsonNode inputSchema) {
}
