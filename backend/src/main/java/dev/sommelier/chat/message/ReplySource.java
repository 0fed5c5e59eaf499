package dev.sommelier.chat.message;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which voice wrote a reply. */
public enum ReplySource {
    @JsonProperty("claude")
    CLAUDE,
    @JsonProperty("house")
    HOUSE
}
