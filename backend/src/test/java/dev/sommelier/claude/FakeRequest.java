package dev.sommelier.claude;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * A request as it arrived.
 *
 * @param headers by their names in lower case
 */
public record FakeRequest(String method, String path, Map<String, String> headers, JsonNode body) {

    public String header(String name) {
        return headers.get(name);
    }

    public boolean wantsStream() {
        return body.path("stream").asBoolean();
    }

    /** The texts of the last message, in their order. */
    public String lastText() {
        JsonNode messages = body.path("messages");
        JsonNode content = messages.path(messages.size() - 1).path("content");
        return content.isTextual() ? content.asText()
                : String.join("\n", content.findValuesAsText("text"));
    }
}
