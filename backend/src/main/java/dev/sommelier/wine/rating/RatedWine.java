package dev.sommelier.wine.rating;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A wine with the person's rating and the time of it. */
@Schema(name = "RatedWine", description = "What the person thought of a wine")
public record RatedWine(
        @Schema(required = true) UUID wineId,
        @Schema(required = true) Rating rating,
        @Schema(required = true, description = "When they said so last") Instant ratedAt) {
}
