package dev.sommelier.claude.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sommelier.claude.ClaudeForTests;
import dev.sommelier.claude.Conversation;
import dev.sommelier.claude.ModelAnswer;
import dev.sommelier.claude.ModelAnswer.Ending;
import dev.sommelier.claude.Purpose;
import dev.sommelier.claude.Tool;
import dev.sommelier.claude.ToolCall;
import dev.sommelier.claude.ToolResult;
import dev.sommelier.claude.Usage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What goes over the wire for a conversation. */
class RequestsTest {

    private static final Conversation CHAT = Conversation.of(Purpose.ANSWER, "Be kind.");

    @Test
    void chatThatBeginsWithAGreetingIsLegal() {
        JsonNode messages = written(CHAT.assistant("Good evening!").user("Something red")).path("messages");

        assertEquals("user", messages.path(0).path("role").asText());
        assertEquals("Good evening!", messages.path(1).path("content").path(0).path("text").asText());
        assertEquals("Something red", messages.path(2).path("content").path(0).path("text").asText());
    }

    @Test
    void turnsOfOneSideInARowAreOneMessage() {
        JsonNode messages = written(CHAT.user("Hello?").user("Anybody?").assistant(" ").user("  ")).path("messages");

        assertEquals(1, messages.size());
        assertEquals(2, messages.path(0).path("content").size());
    }

    @Test
    void conversationEndsWithSomethingToAnswer() {
        assertThrows(IllegalArgumentException.class, () -> written(CHAT));
        assertThrows(IllegalArgumentException.class, () -> written(CHAT.user("Hello").assistant("Hi")));
    }

    @Test
    void everyToolCallNeedsItsResult() {
        ToolCall call = new ToolCall("t1", "search", WireJson.MAPPER.createObjectNode());
        ToolCall other = new ToolCall("t2", "search", WireJson.MAPPER.createObjectNode());
        ModelAnswer answer = step(call, other);

        assertThrows(
                IllegalArgumentException.class, () -> CHAT.withResults(answer, List.of(ToolResult.of(call, "found"))));
        assertThrows(
                IllegalArgumentException.class,
                () -> CHAT.withResults(answer, List.of(ToolResult.of(call, "1"), ToolResult.of(call, "2"))));
    }

    @Test
    void resultsAreOneMessageAndNothingComesAfterThem() {
        ToolCall call = new ToolCall("t1", "search", WireJson.MAPPER.createObjectNode());
        ToolCall other = new ToolCall("t2", "search", WireJson.MAPPER.createObjectNode());

        JsonNode messages = written(CHAT.user("Red").withResults(
                        step(call, other), List.of(ToolResult.of(call, "found"), ToolResult.failure(other, "no such"))))
                .path("messages");

        assertEquals(3, messages.size());
        assertEquals(
                "[{\"type\":\"tool_result\",\"tool_use_id\":\"t1\",\"content\":\"found\"},"
                        + "{\"type\":\"tool_result\",\"tool_use_id\":\"t2\",\"content\":\"no such\","
                        + "\"is_error\":true,\"cache_control\":{\"type\":\"ephemeral\"}}]",
                messages.path(2).path("content").toString());
    }

    @Test
    void cacheMarkerStandsOnTheInstructionsAndCanBeSwitchedOff() {
        assertEquals(
                "ephemeral",
                written(CHAT.user("Hi")).path("system").path(0).path("cache_control").path("type").asText());
        assertFalse(written(CHAT.user("Hi"), "cache", "false").path("system").path(0).has("cache_control"));
    }

    @Test
    void toolsAreStrictAndLeftToTheModel() {
        Tool search = new Tool("search", "Searches", WireJson.MAPPER.createObjectNode());

        JsonNode request = written(CHAT.withTools(List.of(search)).user("Hi"));

        assertTrue(request.path("tools").path(0).path("strict").asBoolean());
        assertEquals("{\"type\":\"auto\"}", request.path("tool_choice").toString());
    }

    @Test
    void whatIsNotSetIsNotSent() {
        JsonNode request = written(CHAT.user("Hi"), "thinking", "", "effort.answer", "");

        for (String field : List.of("thinking", "tools", "tool_choice", "output_config", "metadata", "temperature")) {
            assertFalse(request.has(field), field);
        }
    }

    @Test
    void modelsThinkingEffortAndLimitsAreConfigured() {
        JsonNode request = written(
                CHAT.user("Hi"), "model", "big", "thinking", "adaptive", "effort.answer", "low", "max-tokens.answer", "77");

        assertEquals("big", request.path("model").asText());
        assertEquals("{\"type\":\"adaptive\"}", request.path("thinking").toString());
        assertEquals("{\"effort\":\"low\"}", request.path("output_config").toString());
        assertEquals(77, request.path("max_tokens").asInt());
    }

    private static ModelAnswer step(ToolCall... calls) {
        ArrayNode content = WireJson.MAPPER.createArrayNode();
        for (ToolCall call : calls) {
            ObjectNode block = content.addObject();
            block.put("type", "tool_use").put("id", call.id()).put("name", call.name()).set("input", call.input());
        }
        return new ModelAnswer("", List.of(calls), Ending.TOOLS, Usage.none("m"), content);
    }

    private static JsonNode written(Conversation conversation, String... settings) {
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i + 1 < settings.length; i += 2) {
            named.put(settings[i], settings[i + 1]);
        }
        return WireJson.MAPPER.valueToTree(new Requests(ClaudeForTests.settings(named)).stream(conversation));
    }
}
