package dev.sommelier.chat.message;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who wrote a message; named in JSON as in the Messages API. */
public enum Role {
    @JsonProperty("user")
    USER,
    @JsonProperty("assistant")
    ASSISTANT
}
