package dev.sommelier.claude;

/** Why the model stopped. A refusal is no ending: it is a {@link ClaudeException}. */
public enum Ending {
    /** It said all it wanted. */
    COMPLETE,
    /** It waits for the results of its tool calls. */
    TOOLS,
    /** It ran into a limit in mid-sentence. */
    CUT;

    /**
     * @param stopReason as sent; unknown ones and none at all count as a normal end
     * @param toolCalls  whether there are any: some servers name no reason for them
     */
    public static Ending of(String stopReason, boolean toolCalls) {
        if ("max_tokens".equals(stopReason) || "model_context_window_exceeded".equals(stopReason)) {
            return CUT;
        }
        return toolCalls ? TOOLS : COMPLETE;
    }
}
