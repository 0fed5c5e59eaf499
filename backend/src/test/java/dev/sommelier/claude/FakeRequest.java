package dev.sommelier.claude;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.StreamSupport;

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

    /** Whether a block of text has nothing but white space. */
    boolean hasBlankText() {
        return body.path("messages").findValues("content").stream().filter(JsonNode::isArray)
                .flatMap(content -> StreamSupport.stream(content.spliterator(), false))
                .anyMatch(block -> block.path("type").asText().equals("text") && block.path("text").asText().isBlank());
    }

    /** The last text of the last message, or empty: enough to tell conversations apart. */
    public String lastText() {
        JsonNode messages = body.path("messages");
        JsonNode content = messages.path(messages.size() - 1).path("content");
        JsonNode last = content.isArray() && !content.isEmpty() ? content.get(content.size() - 1) : content;
        return last.isTextual() ? last.asText() : last.path("text").asText();
    }
}
