package dev.sommelier.claude;

/** The result of a tool call, as text for the model. */
public record ToolResult(String callId, String text, boolean failed) {

    public static ToolResult of(ToolCall call, String text) {
        return new ToolResult(call.id(), text, false);
    }

    /** A failure with its reason, so that the model can try again. */
    public static ToolResult failure(ToolCall call, String reason) {
        return new ToolResult(call.id(), reason, true);
    }
}
