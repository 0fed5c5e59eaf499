package dev.sommelier.wine.rating;

import dev.sommelier.account.Language;
import dev.sommelier.text.EnumCode;
import dev.sommelier.wine.catalogue.Vocabulary;
import dev.sommelier.wine.catalogue.Vocabulary.Term;
import dev.sommelier.wine.catalogue.Wine;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A wine as the API shows it, in the account's language. */
@Schema(name = "Wine", description = "A wine of the catalogue; texts are in the account's language")
public record WineView(
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
        @Schema(required = true) ServingTemperature servingTemperature,
        @Schema(nullable = true, description = "How strong it usually is; absent when the stock does not tell") Alcohol alcohol,
        @Schema(nullable = true, description = "When it is at its best; absent when the stock does not tell")
        DrinkingWindow drinkingWindow,
        @Schema(required = true, nullable = true, implementation = String.class, enumeration = {"liked", "disliked"},
                description = "What the caller thought of it; null while they have not said") Rating rating) {

    /** How warm to serve it. */
    @Schema(name = "ServingTemperature", description = "In degrees Celsius")
    public record ServingTemperature(
            @Schema(required = true, examples = "8") int min, @Schema(required = true, examples = "10") int max) {
    }

    /** How strong it is. */
    @Schema(name = "Alcohol", description = "In percent by volume")
    public record Alcohol(
            @Schema(required = true, examples = "12.5") BigDecimal min, @Schema(required = true, examples = "13.5") BigDecimal max) {
    }

    /** When it is at its best. */
    @Schema(name = "DrinkingWindow", description = "In years after the harvest; for a wine without a vintage, after it was bought")
    public record DrinkingWindow(
            @Schema(required = true, examples = "2") int from, @Schema(required = true, examples = "8") int to) {
    }

    /** The wine in the given language, with the caller's rating or null. */
    public static WineView of(Wine wine, Rating rating, Vocabulary vocabulary, Language language) {
        return new WineView(
                wine.id(),
                wine.name(language),
                wine.producer(),
                wine.vintage(),
                vocabulary.word(Term.COUNTRY, wine.country(), language),
                wine.country(),
                vocabulary.word(Term.REGION, wine.region(), language),
                words(vocabulary, Term.GRAPE, wine.grapes(), language),
                EnumCode.of(wine.colour()),
                EnumCode.of(wine.kind()),
                EnumCode.of(wine.sweetness()),
                wine.alcoholFree(),
                wine.body(),
                wine.acidity(),
                wine.tannin(),
                wine.priceMin(),
                wine.priceMax(),
                wine.currency(),
                words(vocabulary, Term.AROMA, wine.aromas(), language),
                words(vocabulary, Term.DISH, wine.dishes(), language),
                words(vocabulary, Term.OCCASION, wine.occasions(), language),
                new ServingTemperature(wine.servingMin(), wine.servingMax()),
                wine.abvMin() == null ? null : new Alcohol(wine.abvMin(), wine.abvMax()),
                wine.drinkFrom() == null ? null : new DrinkingWindow(wine.drinkFrom(), wine.drinkTo()),
                rating);
    }

    private static List<String> words(Vocabulary vocabulary, Term term, List<String> codes, Language language) {
        return codes.stream().map(code -> vocabulary.word(term, code, language)).toList();
    }
}
