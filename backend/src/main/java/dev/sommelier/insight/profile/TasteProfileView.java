package dev.sommelier.insight.profile;

import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.rating.RatedWine;
import dev.sommelier.wine.rating.Rating;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A taste profile as the API shows it. */
@Schema(name = "TasteProfile", description = "All that is remembered, in each list the newest first")
public record TasteProfileView(
        @Schema(required = true, description = "While false, nothing is learned and nothing is used") boolean enabled,
        @Schema(required = true) List<InsightView> likedWines,
        @Schema(required = true) List<InsightView> dislikedWines,
        @Schema(required = true, description = "What was celebrated, and what is to come") List<InsightView> events,
        @Schema(required = true, description = "What the person eats and cooks") List<InsightView> foods,
        @Schema(required = true, description = "What every recommendation keeps to until it is deleted: allergies, never "
                + "oaked, never above a price") List<InsightView> constraints,
        @Schema(required = true) List<Rated> ratings,
        @Schema(nullable = true, description = "Null while no wine of the catalogue is known to be liked") Means taste) {

    @Schema(name = "TasteProfileRating", description = "A wine with what the person thought of it")
    public record Rated(
            @Schema(required = true) InsightView.WineName wine,
            @Schema(required = true) Rating rating,
            @Schema(required = true) Instant ratedAt) {

        /** Empty when the catalogue no longer has the wine. */
        static Optional<Rated> of(RatedWine rating, KnownWines wines) {
            return wines.nameOf(rating.wineId())
                    .map(name -> new Rated(new InsightView.WineName(rating.wineId(), name), rating.rating(), rating.ratedAt()));
        }
    }

    @Schema(name = "TasteMeans", description = "The mean of the liked wines, to one decimal")
    public record Means(
            @Schema(required = true, minimum = "1", description = "How many different wines it is the mean of") int wines,
            @Schema(required = true, minimum = "1", maximum = "5", description = "1 is light, 5 is full") double body,
            @Schema(required = true, minimum = "1", maximum = "5", description = "1 is soft, 5 is sharp") double acidity,
            @Schema(required = true, minimum = "1", maximum = "5", description = "1 is none, 5 is firm") double tannin,
            @Schema(required = true, minimum = "1", maximum = "4", description = "1 is dry, 4 is sweet")
            double sweetness) {

        private static final double DECIMALS = 10;

        /** Null when there are no wines. */
        static Means of(List<Wine> liked) {
            return liked.isEmpty()
                    ? null
                    : new Means(liked.size(), mean(liked, Wine::body), mean(liked, Wine::acidity),
                            mean(liked, Wine::tannin), mean(liked, wine -> wine.sweetness().ordinal() + 1));
        }

        private static double mean(List<Wine> wines, ToIntFunction<Wine> scale) {
            return Math.round(wines.stream().mapToInt(scale).average().orElseThrow() * DECIMALS) / DECIMALS;
        }
    }
}
