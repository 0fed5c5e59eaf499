package dev.sommelier.chat.session;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a session's title comes from. */
public enum TitleSource {
    @JsonProperty("auto")
    AUTO,
    /** No title is stored: the session goes by the day it was opened. */
    @JsonProperty("date")
    DATE,
    @JsonProperty("user")
    USER
}
