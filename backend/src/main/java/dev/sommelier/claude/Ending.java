package dev.sommelier.claude;

/** Why the model stopped. A refusal is no ending: it is a {@link ClaudeException}. */
public enum Ending {
    /** It said all it wanted. */
    COMPLETE,
    /** It waits for the results of its tool calls. */
    TOOLS,
    /** It ran into a limit in mid-sentence. */
    CUT
}
