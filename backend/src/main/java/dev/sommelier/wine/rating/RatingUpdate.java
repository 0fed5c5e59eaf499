package dev.sommelier.wine.rating;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What the person thought of the wine")
public record RatingUpdate(@NotNull(message = "is required") @Schema(required = true) Rating rating) {
}
