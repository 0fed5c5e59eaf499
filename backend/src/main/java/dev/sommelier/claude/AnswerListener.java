package dev.sommelier.claude;

/**
 * Receives an answer while it is written, on the thread of the call. An exception thrown by it closes the connection at
 * once and reaches the caller unchanged.
 */
@FunctionalInterface
public interface AnswerListener {

    /** More text. Never empty, never half a surrogate pair. */
    void text(String delta);

    /**
     * More of the input of a tool call that is still being written.
     *
     * @param piece of its JSON, cut anywhere between two characters
     */
    default void toolInput(String callId, String toolName, String piece) {
    }

    /** A tool call is complete; more text or calls may follow. The same call is in {@link ModelAnswer#toolCalls()}. */
    default void toolCall(ToolCall call) {
    }

    /** Called for every chunk and a few times a second until the end. Throw here to cancel. */
    default void waiting() {
    }

    /** Called after the listener cancelled the answer by an exception, with what was spent until then. */
    default void endedEarly(Usage usage) {
    }
}
