package dev.sommelier.claude;

/** What a call is for. Determines the model, its thinking and its token limit. */
public enum Purpose {
    /** A reply in a chat: the large model. */
    ANSWER,
    /** A title for a chat: the small model. */
    TITLE,
    /** The insights of a closed chat: the small model. */
    INSIGHT
}
