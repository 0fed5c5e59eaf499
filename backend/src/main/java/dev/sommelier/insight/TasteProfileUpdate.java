package dev.sommelier.insight;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What to change")
record TasteProfileUpdate(
        @Schema(required = true, description = "`false` pauses remembering: what there is stays, unused. What is said "
                + "meanwhile is not learned later either")
        @NotNull(message = "is required") Boolean enabled) {
}
