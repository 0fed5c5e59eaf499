package dev.sommelier.claude;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An answer in JSON.
 *
 * @param value always an object, but the schema is only a request: check every field and range
 * @param usage of all attempts together
 */
public record JsonAnswer(JsonNode value, Usage usage) {
}
