package dev.sommelier.chat.stream;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How a session is to be opened; may be left out")
public record SessionCreate(
        @JsonProperty("private")
        @Schema(name = "private", description = "Whether it neither reads nor feeds the memory, and is deleted when it closes",
                defaultValue = "false", nullable = true)
        Boolean isPrivate) {
}
