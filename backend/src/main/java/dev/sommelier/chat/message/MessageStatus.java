package dev.sommelier.chat.message;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a message has come. What the person wrote is always complete. */
public enum MessageStatus {
    @JsonProperty("streaming")
    STREAMING,
    @JsonProperty("complete")
    COMPLETE,
    /** Ended early, by the person or by a process that died; what was said is kept. */
    @JsonProperty("interrupted")
    INTERRUPTED,
    @JsonProperty("failed")
    FAILED
}
