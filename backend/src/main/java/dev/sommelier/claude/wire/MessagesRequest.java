package dev.sommelier.claude.wire;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import dev.sommelier.claude.ToolResult;
import java.util.List;

/**
 * The body of {@code POST /v1/messages}; what is null is left out. There is no temperature, no forced tool and no
 * prefilled answer: newer models refuse them.
 */
public record MessagesRequest(
        String model,
        int maxTokens,
        List<Text> system,
        List<Message> messages,
        List<ToolDefinition> tools,
        ToolChoice toolChoice,
        Thinking thinking,
        OutputConfig outputConfig,
        Metadata metadata,
        Boolean stream) {

    /** A message of the conversation. */
    public record Message(String role, List<Block> content) {
    }

    /** A content block of a message. */
    public sealed interface Block permits Text, Result, Verbatim {

        /** The same with a marker for the prompt cache. */
        Block cached();
    }

    record Text(String type, String text, CacheControl cacheControl) implements Block {

        static Text of(String text) {
            return new Text("text", text, null);
        }

        @Override
        public Text cached() {
            return new Text(type, text, new CacheControl("ephemeral"));
        }
    }

    record Result(String type, String toolUseId, String content, Boolean isError, CacheControl cacheControl)
            implements Block {

        static Result of(ToolResult result) {
            return new Result("tool_result", result.callId(), result.text(), result.failed() ? true : null, null);
        }

        @Override
        public Result cached() {
            return new Result(type, toolUseId, content, isError, new CacheControl("ephemeral"));
        }
    }

    /** A block of the assistant's, sent back as it came. */
    record Verbatim(@JsonValue JsonNode json) implements Block {

        /** Returns itself: the cache marker goes to the last block, which is never a recorded one. */
        @Override
        public Verbatim cached() {
            return this;
        }
    }

    record CacheControl(String type) {
    }

    record ToolDefinition(String name, String description, Boolean strict, Boolean eagerInputStreaming,
            JsonNode inputSchema) {
    }

    record ToolChoice(String type) {
    }

    record Thinking(String type) {
    }

    record OutputConfig(String effort, Format format) {
    }

    record Format(String type, JsonNode schema) {
    }

    record Metadata(String userId) {
    }
}
