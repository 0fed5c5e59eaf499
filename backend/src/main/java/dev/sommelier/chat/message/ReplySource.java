package dev.sommelier.chat.message;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which sommelier wrote a reply: the model or the rules of the house. */
public enum ReplySource {
    @JsonProperty("claude")
    CLAUDE,
    @JsonProperty("house")
    HOUSE
}
