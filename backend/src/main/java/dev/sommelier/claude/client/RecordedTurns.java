package dev.sommelier.claude.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sommelier.claude.Conversation;
import dev.sommelier.claude.wire.TurnMessages;
import dev.sommelier.claude.wire.WireJson;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes an exchange down as messages of the Messages API, to be sent back unchanged in later exchanges. Thoughts and
 * asides are left out, because they are valid within their own exchange only. Text of the same step as a tool call is moved
 * behind its result, because an exchange has to end with text.
 */
public final class RecordedTurns {

    private static final Set<String> THOUGHTS = Set.of("thinking", "redacted_thinking");

    private RecordedTurns() {
    }

    /**
     * @param turns from the person's message to the last answer; an answer that calls tools is followed by their results
     * @return JSON array of messages with a role and a list of content blocks; empty when they do not end with words
     */
    public static Optional<String> write(List<Conversation.Turn> turns) {
        ArrayNode messages = WireJson.MAPPER.valueToTree(TurnMessages.of(turns.stream()
                .filter(turn -> !(turn instanceof Conversation.UserAside)).toList()));
        messages.forEach(message -> removeThoughts((ArrayNode) message.path("content")));
        removeEmpty(messages);
        if (role(messages, 1).equals("user")) {
            moveWordsToTheEnd(messages);
        }
        removeEmpty(messages);
        return role(messages, 1).equals("assistant") ? Optional.of(messages.toString()) : Optional.empty();
    }

    /** @return the messages, or an empty array when the text holds none */
    public static JsonNode read(String turns) {
        try {
            return WireJson.MAPPER.readTree(turns);
        } catch (JsonProcessingException e) {
            return WireJson.MAPPER.createArrayNode();
        }
    }

    private static void removeThoughts(ArrayNode content) {
        for (int i = content.size() - 1; i >= 0; i--) {
            if (THOUGHTS.contains(content.get(i).path("type").asText())) {
                content.remove(i);
            }
        }
    }

    private static void removeEmpty(ArrayNode messages) {
        for (int i = messages.size() - 1; i >= 0; i--) {
            if (messages.get(i).path("content").isEmpty()) {
                messages.remove(i);
            }
        }
    }

    /** The role of the last message, or of one before it. */
    private static String role(ArrayNode messages, int fromTheEnd) {
        return messages.path(messages.size() - fromTheEnd).path("role").asText();
    }

    private static void moveWordsToTheEnd(ArrayNode messages) {
        if (!role(messages, 2).equals("assistant")) {
            return;
        }
        ArrayNode calls = (ArrayNode) messages.get(messages.size() - 2).path("content");
        ArrayNode words = WireJson.MAPPER.createArrayNode();
        for (int i = calls.size() - 1; i >= 0; i--) {
            if (calls.get(i).path("type").asText().equals("text")) {
                words.insert(0, calls.remove(i));
            }
        }
        ObjectNode last = messages.addObject().put("role", "assistant");
        last.set("content", words);
    }
}
