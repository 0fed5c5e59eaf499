package dev.sommelier.claude;

/**
 * Hears an answer while it is written, on the thread that asked for it. Whatever it throws ends the answer: the
 * connection is closed at once and the exception reaches the caller unchanged.
 */
@FunctionalInterface
public interface AnswerListener {

    /** More text. Never empty, never half a surrogate pair. */
    void text(String delta);

    /** A tool call is complete; the answer may go on. The same call is in {@link ModelAnswer#toolCalls()}. */
    default void toolCall(ToolCall call) {
    }

    /** Still waiting for the end, called with all that arrives and a few times a second: throw here to give up. */
    default void waiting() {
    }

    /** The listener itself ended the answer by what it threw; this much was spent until then. */
    default void endedEarly(Usage usage) {
    }
}
