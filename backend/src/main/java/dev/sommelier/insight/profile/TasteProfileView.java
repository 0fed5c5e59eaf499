package dev.sommelier.insight.profile;

import dev.sommelier.insight.Insight;
import dev.sommelier.insight.InsightKind;
import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.rating.RatedWine;
import dev.sommelier.wine.rating.Rating;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A taste profile as the API shows it. */
@Schema(name = "TasteProfile", description = "All that is remembered, in each list the newest first")
public record TasteProfileView(
        @Schema(required = true, description = "While false, nothing is learned and nothing is used") boolean enabled,
        @Schema(required = true) List<Fact> likedWines,
        @Schema(required = true) List<Fact> dislikedWines,
        @Schema(required = true, description = "What was celebrated, and what is to come") List<Fact> events,
        @Schema(required = true, description = "What the person eats and cooks") List<Fact> foods,
        @Schema(required = true) List<Rated> ratings,
        @Schema(nullable = true, description = "Null while no wine of the catalogue is known to be liked") Means taste) {

    /** An insight with the name of its wine and the title of its chat instead of their ids. */
    @Schema(name = "Insight", description = "A fact learned from a chat")
    public record Fact(
            @Schema(required = true) UUID id,
            @Schema(required = true, enumeration = {"liked_wine", "disliked_wine", "event", "food"}) InsightKind kind,
            @Schema(required = true, examples = "Barolo", description = "In the person's words, at most 80 characters")
            String text,
            @Schema(nullable = true, description = "The wine of the catalogue it is about") WineName wine,
            @Schema(nullable = true, description = "The chat it was learned from; null when that is kept no longer")
            Chat session,
            @Schema(nullable = true, description = "The message it was said in; null when that is kept no longer")
            UUID messageId,
            @Schema(required = true, minimum = "0", maximum = "1", examples = "0.9",
                    description = "Below 0.5 it is shown, but not used") double confidence,
            @Schema(required = true, description = "When that chat closed") Instant learnedAt) {

        /** Without its chat, and the message in it, when that is not among the given ones. */
        static Fact of(Insight insight, KnownWines wines, Map<UUID, Chat> chats) {
            Chat chat = chats.get(insight.sessionId());
            return new Fact(
                    insight.id(),
                    insight.kind(),
                    insight.text(),
                    wines.nameOf(insight.wineId()).map(name -> new WineName(insight.wineId(), name)).orElse(null),
                    chat,
                    chat == null ? null : insight.messageId(),
                    insight.confidence(),
                    insight.learnedAt());
        }
    }

    @Schema(name = "InsightSession", description = "A chat by its title")
    public record Chat(@Schema(required = true) UUID id, @Schema(required = true, examples = "Wine for steak") String title) {
    }

    @Schema(name = "WineName", description = "A wine by its name, in the account's language")
    public record WineName(@Schema(required = true) UUID id, @Schema(required = true, examples = "Barolo") String name) {
    }

    @Schema(name = "TasteProfileRating", description = "A wine with what the person thought of it")
    public record Rated(
            @Schema(required = true) WineName wine,
            @Schema(required = true) Rating rating,
            @Schema(required = true) Instant ratedAt) {

        /** Empty when the catalogue no longer has the wine. */
        static Optional<Rated> of(RatedWine rating, KnownWines wines) {
            return wines.nameOf(rating.wineId())
                    .map(name -> new Rated(new WineName(rating.wineId(), name), rating.rating(), rating.ratedAt()));
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
