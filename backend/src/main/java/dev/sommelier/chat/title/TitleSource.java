package dev.sommelier.chat.title;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Origin of a session's title. */
public enum TitleSource {
    @JsonProperty("auto")
    AUTO,
    /** No title is stored: the session goes by the day it was opened. */
    @JsonProperty("date")
    DATE,
    @JsonProperty("user")
    USER
}
