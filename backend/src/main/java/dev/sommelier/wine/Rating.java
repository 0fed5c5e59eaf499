package dev.sommelier.wine;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a person thought of a wine. */
public enum Rating {
    @JsonProperty("liked")
    LIKED,
    @JsonProperty("disliked")
    DISLIKED
}
