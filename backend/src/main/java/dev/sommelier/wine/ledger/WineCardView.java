package dev.sommelier.wine.ledger;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.sommelier.account.Language;
import dev.sommelier.wine.catalogue.Vocabulary;
import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.rating.Rating;
import dev.sommelier.wine.rating.WineView;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A wine as it was recommended: a {@link WineView} with the reason. */
@Schema(name = "WineCard", description = "A wine a sommelier recommended, with the reason")
public record WineCardView(
        @JsonUnwrapped WineView wine,
        @Schema(required = true, description = "Why it suits this person, in the language of the reply") String reason,
        @Schema(description = "Null for a wine never recommended before; else why it comes back: the person asked for"
                + " it, or nothing new fits", nullable = true, enumeration = {"requested", "exhausted"})
        String repeat) {

    public UUID id() {
        return wine.id();
    }

    /** Without what only the account is told: its rating, and that it was shown the wine before. */
    public WineCardView forAnybody() {
        return new WineCardView(wine.withoutRating(), reason, null);
    }

    /** A card in the account's language; the reason stays in the language of the reply it was written in. */
    public static WineCardView of(
            Wine wine, Rating rating, String reason, Repeat repeat, Vocabulary vocabulary, Language language) {
        return new WineCardView(WineView.of(wine, rating, vocabulary, language), reason,
                repeat == null ? null : WineView.code(repeat));
    }
}
