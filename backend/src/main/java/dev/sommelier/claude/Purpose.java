package dev.sommelier.claude;

/** What a call is for. Determines the model, its thinking, its effort and its token limit. */
public enum Purpose {
    /** A reply in a chat: the large model. */
    ANSWER,
    /** A reply that the large model refused or failed to give: the strong model. */
    SECOND_ANSWER,
    /** A greeting: the small model. */
    GREETING,
    /** A title for a chat: the small model. */
    TITLE,
    /** The insights of a closed chat: the small model. */
    INSIGHT
}
