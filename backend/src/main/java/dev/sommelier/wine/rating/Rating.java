package dev.sommelier.wine.rating;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A person's opinion of a wine. */
public enum Rating {
    @JsonProperty("liked")
    LIKED,
    @JsonProperty("disliked")
    DISLIKED
}
