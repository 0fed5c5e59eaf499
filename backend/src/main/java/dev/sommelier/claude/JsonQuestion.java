package dev.sommelier.claude;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A question whose answer is JSON.
 *
 * @param system the instructions; no text of a person belongs here
 * @param text   the material, for example a transcript inside tags
 * @param schema JSON schema of an object with {@code additionalProperties: false} and every property required, without
 *               lengths, ranges and counts
 */
public record JsonQuestion(Purpose purpose, String system, String text, JsonNode schema) {
}
