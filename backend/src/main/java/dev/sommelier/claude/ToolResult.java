package dev.sommelier.claude;

/** What a tool call gave, for the model to read. */
public record ToolResult(String callId, String text, boolean failed) {

    public static ToolResult of(ToolCall call, String text) {
        return new ToolResult(call.id(), text, false);
    }

    /** Tells the model what was wrong, so that it can try again. */
    public static ToolResult failure(ToolCall call, String reason) {
        return new ToolResult(call.id(), reason, true);
    }
}
