package dev.sommelier.wine;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What the person thought of the wine")
record RatingUpdate(@NotNull(message = "is required") @Schema(required = true) Rating rating) {
}
