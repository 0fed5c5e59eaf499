package dev.sommelier.claude;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;

/** A finished answer of the model, or one step of it when {@link #ending()} is {@link Ending#TOOLS}. */
public final class ModelAnswer {

    /** Why the model stopped; after a refusal there is a {@link ClaudeException} instead. */
    public enum Ending {
        /** It is complete. */
        COMPLETE,
        /** It waits for the results of its tool calls. */
        TOOLS,
        /** A token limit ended it in mid-sentence. */
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

    private final String text;
    private final List<ToolCall> toolCalls;
    private final Ending ending;
    private final Usage usage;
    private final ArrayNode content;

    public ModelAnswer(String text, List<ToolCall> toolCalls, Ending ending, Usage usage, ArrayNode content) {
        this.text = text;
        this.toolCalls = List.copyOf(toolCalls);
        this.ending = ending;
        this.usage = usage;
        this.content = content;
    }

    /** All text of this step. */
    public String text() {
        return text;
    }

    /** In the order they came; each needs a result in {@link Conversation#withResults}. */
    public List<ToolCall> toolCalls() {
        return toolCalls;
    }

    public Ending ending() {
        return ending;
    }

    public Usage usage() {
        return usage;
    }

    /** The blocks as they came, thoughts and signatures included: the model wants them back unchanged. */
    public ArrayNode content() {
        return content;
    }
}
