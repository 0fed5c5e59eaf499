package dev.sommelier.chat.reply;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What a person says")
public record MessageCreate(
        @Schema(examples = "A red for steak, under 20 euros", minLength = 1, maxLength = 4096,
                description = "1 to 4,096 characters (code points)")
        @NotNull(message = "is required") String content,
        @Schema(nullable = true, pattern = ClientId.FORM, examples = "5f0c0c5e-3c1b-4d7e-9a59-0c8f3f1c2b7a",
                description = "A name of the client's own for this message, unique in the session: sent again, for "
                        + "example because the answer was lost, it gives the same exchange instead of a second one")
        String clientId) {
}
