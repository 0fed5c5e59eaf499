package dev.sommelier.chat;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What a person says")
record MessageCreate(
        @Schema(examples = "A red for steak, under 20 euros", minLength = 1, maxLength = 4096,
                description = "1 to 4,096 characters (code points)")
        @NotNull(message = "is required") String content) {
}
