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

    /** The last text of the last message, or empty: enough to tell conversations apart. */
    public String lastText() {
        JsonNode messages = body.path("messages");
        JsonNode content = messages.path(messages.size() - 1).path("content");
        JsonNode last = content.isArray() && !content.isEmpty() ? content.get(content.size() - 1) : content;
        return last.isTextual() ? last.asText() : last.path("text").asText();
    }
}
