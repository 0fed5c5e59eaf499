package dev.sommelier.chat.message;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Progress of a message. Messages of the person are always complete. */
public enum MessageStatus {
    @JsonProperty("streaming")
    STREAMING,
    @JsonProperty("complete")
    COMPLETE,
    /** Ended early, by the person or because its process died; the text so far is kept. */
    @JsonProperty("interrupted")
    INTERRUPTED,
    @JsonProperty("failed")
    FAILED
}
