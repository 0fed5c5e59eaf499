package dev.sommelier.insight;

import dev.sommelier.wine.rating.Rating;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A taste profile as the API shows it. */
@Schema(name = "TasteProfile", description = "All that is remembered, in each list the newest first")
public record TasteProfileView(
        @Schema(required = true, description = "While false, nothing is learned and nothing is used") boolean enabled,
        @Schema(required = true) List<InsightView> likedWines,
        @Schema(required = true) List<InsightView> dislikedWines,
        @Schema(required = true, description = "What was celebrated, and what is to come") List<InsightView> events,
        @Schema(required = true, description = "What the person eats and cooks") List<InsightView> foods,
        @Schema(required = true) List<Rated> ratings,
        @Schema(nullable = true, description = "Null while no wine of the catalogue is known to be liked") Means taste) {

    /** A wine with what the person thought of it. */
    @Schema(name = "TasteProfileRating", description = "A wine with what the person thought of it")
    public record Rated(
            @Schema(required = true) InsightView.WineName wine,
            @Schema(required = true) Rating rating,
            @Schema(required = true) Instant ratedAt) {
    }

    /** The middle of the liked wines. */
    @Schema(name = "TasteMeans", description = "The mean of the liked wines, to one decimal")
    public record Means(
            @Schema(required = true, minimum = "1", description = "How many different wines it is the mean of") int wines,
            @Schema(required = true, minimum = "1", maximum = "5", description = "1 is light, 5 is full") double body,
            @Schema(required = true, minimum = "1", maximum = "5", description = "1 is soft, 5 is sharp") double acidity,
            @Schema(required = true, minimum = "1", maximum = "5", description = "1 is none, 5 is firm") double tannin,
            @Schema(required = true, minimum = "1", maximum = "4", description = "1 is dry, 4 is sweet")
            double sweetness) {
    }
}
