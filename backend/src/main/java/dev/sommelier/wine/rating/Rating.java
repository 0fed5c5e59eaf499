package dev.sommelier.wine.rating;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a person thought of a wine. */
public enum Rating {
    @JsonProperty("liked")
    LIKED,
    @JsonProperty("disliked")
    DISLIKED
}
