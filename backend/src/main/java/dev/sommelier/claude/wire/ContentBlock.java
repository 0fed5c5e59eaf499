package dev.sommelier.claude.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sommelier.claude.ToolCall;

/** One content block of an answer while it is streamed. Blocks of unknown types are kept as they began. */
final class ContentBlock {

    private final ObjectNode json;
    private final StringBuilder input = new StringBuilder();
    private boolean closed;
    private boolean broken;

    ContentBlock(JsonNode start) {
        this.json = start instanceof ObjectNode object ? object.deepCopy() : JsonNodeFactory.instance.objectNode();
    }

    /**
     * @return the text a person may see, or an empty string
     */
    String add(JsonNode delta) {
        switch (delta.path("type").asText()) {
            case "text_delta" -> {
                return append("text", delta);
            }
            case "thinking_delta" -> append("thinking", delta);
            case "signature_delta" -> append("signature", delta);
            case "input_json_delta" -> input.append(toolInput(delta));
            default -> {
                // Delta types added to the API later are ignored.
            }
        }
        return "";
    }

    /** The piece of a tool's input that a delta carries, or an empty string. */
    static String toolInput(JsonNode delta) {
        return delta.path("type").asText().equals("input_json_delta") ? delta.path("partial_json").asText() : "";
    }

    String toolId() {
        return json.path("id").asText();
    }

    String toolName() {
        return json.path("name").asText();
    }

    /**
     * @return whether this completes a tool call
     */
    boolean close() {
        if (closed || !is("tool_use")) {
            return false;
        }
        closed = true;
        if (input.length() > 0) {
            json.set("input", parse(input.toString()));
        } else if (!json.path("input").isObject()) {
            json.putObject("input");
        }
        broken = !json.path("input").isObject();
        return !broken;
    }

    ToolCall toolCall() {
        return new ToolCall(toolId(), toolName(), json.get("input"));
    }

    /** A tool call whose input cannot be read. */
    boolean broken() {
        return broken;
    }

    /** Whether it may be sent back; the API refuses blocks of empty text. */
    boolean worthKeeping() {
        return !broken && !(is("text") && text().isBlank());
    }

    /** What a person may see of it. */
    String text() {
        return is("text") ? json.path("text").asText() : "";
    }

    private boolean is(String type) {
        return type.equals(json.path("type").asText());
    }

    JsonNode json() {
        return json;
    }

    private String append(String field, JsonNode delta) {
        String more = delta.path(field).asText();
        json.put(field, json.path(field).asText() + more);
        return more;
    }

    private static JsonNode parse(String text) {
        try {
            return WireJson.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            return JsonNodeFactory.instance.missingNode();
        }
    }
}
