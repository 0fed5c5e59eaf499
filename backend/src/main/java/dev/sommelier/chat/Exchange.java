package dev.sommelier.chat;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A message of the person and the reply")
record Exchange(
        @Schema(required = true, nullable = true, description = "Null when it is a greeting that was answered again")
        MessageView userMessage,
        @Schema(required = true) MessageView assistantMessage,
        @Schema(required = true) SessionSummary session) {
}
