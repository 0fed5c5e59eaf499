package dev.sommelier.claude;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A tool the model may call.
 *
 * @param inputSchema JSON schema of an object with {@code additionalProperties: false} and every property required;
 *                    lengths and ranges are not understood, so check them when the call comes
 * @param eager       whether its input is wanted while it is written ({@link AnswerListener#toolInput}); it then may end early
 */
public record Tool(String name, String description, JsonNode inputSchema, boolean eager) {

    public Tool(String name, String description, JsonNode inputSchema) {
        this(name, description, inputSchema, false);
    }
}
