package dev.sommelier.claude;

/** What a call is for: decides the model, its thinking and how much it may write. */
public enum Purpose {
    /** A reply to a person: the model that talks. */
    ANSWER,
    /** A title for a chat: the small model. */
    TITLE,
    /** What a chat teaches about a person: the small model. */
    INSIGHT
}
