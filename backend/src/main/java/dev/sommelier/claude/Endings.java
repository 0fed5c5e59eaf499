package dev.sommelier.claude;

/** Reads why the model stopped. */
final class Endings {

    private Endings() {
    }

    /**
     * @param stopReason as sent; unknown ones and none at all count as a normal end
     * @param toolCalls  whether there are any: some servers name no reason for them
     */
    static Ending of(String stopReason, boolean toolCalls) {
        if ("max_tokens".equals(stopReason) || "model_context_window_exceeded".equals(stopReason)) {
            return Ending.CUT;
        }
        return toolCalls ? Ending.TOOLS : Ending.COMPLETE;
    }
}
