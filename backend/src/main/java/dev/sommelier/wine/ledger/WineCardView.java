package dev.sommelier.wine.ledger;

import dev.sommelier.account.Language;
import dev.sommelier.text.EnumCode;
import dev.sommelier.wine.catalogue.Vocabulary;
import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.rating.Rating;
import dev.sommelier.wine.rating.WineView;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A wine as it was recommended: a {@link WineView} with the reason. */
@Schema(name = "WineCard", description = "A wine a sommelier recommended, with the reason")
public record WineCardView(
        @Schema(required = true) UUID id,
        @Schema(required = true, examples = "Chablis Premier Cru") String name,
        @Schema(description = "Who makes it; absent for a designation", nullable = true) String producer,
        @Schema(description = "The year of harvest; absent for a designation", nullable = true, examples = "2021")
        Integer vintage,
        @Schema(required = true, examples = "France") String country,
        @Schema(required = true, description = "ISO 3166 alpha-2 in lower case", examples = "fr") String countryCode,
        @Schema(required = true, examples = "Burgundy") String region,
        @Schema(required = true, examples = "[\"Chardonnay\"]") List<String> grapes,
        @Schema(required = true, enumeration = {"red", "white", "rose", "orange"}) String colour,
        @Schema(required = true, enumeration = {"still", "sparkling", "fortified"}) String kind,
        @Schema(required = true, enumeration = {"dry", "semi_dry", "semi_sweet", "sweet"}) String sweetness,
        @Schema(required = true) boolean alcoholFree,
        @Schema(required = true, minimum = "1", maximum = "5", description = "1 is light, 5 is full") int body,
        @Schema(required = true, minimum = "1", maximum = "5", description = "1 is soft, 5 is sharp") int acidity,
        @Schema(required = true, minimum = "1", maximum = "5", description = "1 is none, 5 is firm") int tannin,
        @Schema(required = true, description = "Per bottle, the lower end of the usual price") BigDecimal priceMin,
        @Schema(required = true, description = "Per bottle, the upper end of the usual price") BigDecimal priceMax,
        @Schema(required = true, examples = "EUR") String currency,
        @Schema(required = true) List<String> aromas,
        @Schema(required = true, description = "Dishes it goes with") List<String> dishes,
        @Schema(required = true) List<String> occasions,
        @Schema(required = true) WineView.ServingTemperature servingTemperature,
        @Schema(nullable = true, description = "How strong it usually is; absent when the stock does not tell")
        WineView.Alcohol alcohol,
        @Schema(nullable = true, description = "When it is at its best; absent when the stock does not tell")
        WineView.DrinkingWindow drinkingWindow,
        @Schema(required = true, nullable = true, implementation = String.class, enumeration = {"liked", "disliked"},
                description = "What the caller thought of it; null while they have not said") Rating rating,
        @Schema(required = true, description = "Why it suits this person, in the language of the reply") String reason,
        @Schema(description = "Null for a wine never recommended before; else why it comes back: the person asked for"
                + " it, or nothing new fits", nullable = true, enumeration = {"requested", "exhausted"})
        String repeat) {

    /** Without what only the account is told: its rating, and that it was shown the wine before. */
    public WineCardView forAnybody() {
        return new WineCardView(id, name, producer, vintage, country, countryCode, region, grapes, colour, kind, sweetness,
                alcoholFree, body, acidity, tannin, priceMin, priceMax, currency, aromas, dishes, occasions,
                servingTemperature, alcohol, drinkingWindow, null, reason, null);
    }

    /** A card in the account's language; the reason stays in the language of the reply it was written in. */
    public static WineCardView of(
            Wine wine, Rating rating, String reason, Repeat repeat, Vocabulary vocabulary, Language language) {
        WineView view = WineView.of(wine, rating, vocabulary, language);
        return new WineCardView(view.id(), view.name(), view.producer(), view.vintage(), view.country(),
                view.countryCode(), view.region(), view.grapes(), view.colour(), view.kind(), view.sweetness(),
                view.alcoholFree(), view.body(), view.acidity(), view.tannin(), view.priceMin(), view.priceMax(),
                view.currency(), view.aromas(), view.dishes(), view.occasions(), view.servingTemperature(),
                view.alcohol(), view.drinkingWindow(), view.rating(), reason, repeat == null ? null : EnumCode.of(repeat));
    }
}
