package dev.sommelier.wine;

/** What a person thought of a wine. */
public enum Rating {
    LIKED,
    DISLIKED
}
