package dev.sommelier.chat.message;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who wrote a message. */
public enum Role {
    @JsonProperty("user")
    USER,
    @JsonProperty("assistant")
    ASSISTANT
}
