package dev.sommelier.claude;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** What the Messages API refuses with 400, as far as our requests could break it. */
final class RequestRules {

    private static final int MOST_CACHE_MARKERS = 4;
    private static final String BATCHES = "/v1/messages/batches";
    private static final Set<String> REFUSED_FIELDS = Set.of("temperature", "top_p", "top_k");

    private RequestRules() {
    }

    /** The first rule the request breaks; empty when it breaks none. */
    static Optional<String> broken(FakeRequest request) {
        if (!request.path().startsWith(BATCHES)) {
            return broken(request.body());
        }
        return request.method().equals("POST") ? inBatch(request.body()) : Optional.empty();
    }

    private static Optional<String> inBatch(JsonNode body) {
        List<JsonNode> entries = list(body.path("requests"));
        List<String> names = entries.stream().map(entry -> entry.path("custom_id").asText()).toList();
        if (entries.isEmpty() || Set.copyOf(names).size() < names.size()
                || !names.stream().allMatch(name -> name.matches("[a-zA-Z0-9_-]{1,64}"))) {
            return Optional.of("a batch has requests, each with an id of its own");
        }
        if (entries.stream().anyMatch(entry -> entry.path("params").path("stream").asBoolean())) {
            return Optional.of("a batch streams nothing");
        }
        return entries.stream().map(entry -> broken(entry.path("params"))).flatMap(Optional::stream).findFirst();
    }

    private static Optional<String> broken(JsonNode body) {
        if (body.findValues("cache_control").size() > MOST_CACHE_MARKERS) {
            return Optional.of("too many cache markers");
        }
        Optional<String> field = REFUSED_FIELDS.stream().filter(body::has).findFirst();
        return field.isPresent() ? field : Optional.ofNullable(inTools(body)).or(() -> Optional.ofNullable(inMessages(body)));
    }

    private static String inTools(JsonNode body) {
        for (JsonNode tool : body.path("tools")) {
            JsonNode schema = tool.path("input_schema");
            if (tool.path("strict").asBoolean() && schema.path("additionalProperties").asBoolean(true)) {
                return "a strict tool allows other properties";
            }
        }
        return body.path("tool_choice").has("type") && !Set.of("auto", "none").contains(body.at("/tool_choice/type").asText())
                ? "a forced tool" : null;
    }

    private static String inMessages(JsonNode body) {
        List<JsonNode> messages = list(body.path("messages"));
        if (messages.isEmpty() || !isUser(messages.get(0)) || !isUser(messages.get(messages.size() - 1))) {
            return "the first and the last message are the user's";
        }
        Set<String> called = Set.of();
        for (JsonNode message : messages) {
            List<JsonNode> blocks = list(message.path("content"));
            if (blocks.isEmpty()) {
                return "a message without content";
            }
            if (blocks.stream().anyMatch(block -> block.path("type").asText().equals("text")
                    && block.path("text").asText().isBlank())) {
                return "text content blocks must contain non-whitespace text";
            }
            if (isUser(message)) {
                Set<String> given = ids(blocks, "tool_result", "tool_use_id");
                boolean first = given.isEmpty() || blocks.get(0).path("type").asText().equals("tool_result");
                if (!given.equals(called) || !first) {
                    return "every tool call needs its result, first in the next message";
                }
                called = Set.of();
            } else {
                if (!called.isEmpty()) {
                    return "a tool call without its result";
                }
                called = ids(blocks, "tool_use", "id");
            }
        }
        return !ids(all(messages), "tool_use", "id").isEmpty() && body.path("tools").isEmpty()
                ? "tool calls without tools" : null;
    }

    private static boolean isUser(JsonNode message) {
        return message.path("role").asText().equals("user");
    }

    private static Set<String> ids(List<JsonNode> blocks, String type, String field) {
        Set<String> ids = new HashSet<>();
        blocks.stream().filter(block -> block.path("type").asText().equals(type))
                .forEach(block -> ids.add(block.path(field).asText()));
        return ids;
    }

    private static List<JsonNode> all(List<JsonNode> messages) {
        return messages.stream().flatMap(message -> list(message.path("content")).stream()).toList();
    }

    /** The elements of a list; of text, none. */
    private static List<JsonNode> list(JsonNode node) {
        return node.isTextual() ? List.of(node) : StreamSupport.stream(node.spliterator(), false).toList();
    }
}
