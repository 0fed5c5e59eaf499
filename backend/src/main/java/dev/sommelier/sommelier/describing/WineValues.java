package dev.sommelier.sommelier.describing;

import dev.sommelier.account.Language;
import dev.sommelier.sommelier.phrasing.Markdown;
import dev.sommelier.sommelier.phrasing.Phrases;
import dev.sommelier.sommelier.phrasing.Prices;
import dev.sommelier.sommelier.phrasing.TasteWords;
import dev.sommelier.sommelier.phrasing.WineDescription;
import dev.sommelier.wine.catalogue.Wine;
import java.util.HashMap;
import java.util.Map;

/** The words for the fields of a wine, as the templates of answers name them. */
final class WineValues {

    private final Phrases phrases;
    private final Prices prices;
    private final TasteWords taste;
    private final WineDescription description;

    WineValues(Phrases phrases, Prices prices, WineDescription description) {
        this.phrases = phrases;
        this.prices = prices;
        this.taste = new TasteWords(phrases);
        this.description = description;
    }

    Map<String, String> of(Wine wine, Language language) {
        Map<String, String> values = new HashMap<>();
        values.put("name", Markdown.name(wine, language));
        values.put("other_name", Markdown.name(wine, language == Language.EN ? Language.RU : Language.EN));
        values.put("style", taste.style(wine, language));
        values.put("kind", taste.kind(wine, language));
        values.put("article", Phrases.article(taste.kind(wine, language)));
        values.put("structure", taste.structure(wine.acidity(), wine.tannin(), language));
        values.put("aromas", phrases.aromas(wine, 3, language));
        values.put("place", phrases.place(wine, language));
        values.put("origin", description.origin(wine, language));
        values.put("grapes", phrases.grapes(wine.grapes(), language));
        values.put("price", prices.band(wine, language));
        values.put("dishes", phrases.dishesBare(wine.dishes(), language));
        values.put("temperature", WineDescription.temperature(wine));
        values.put("vintage", String.valueOf(wine.vintage()));
        values.put("abv", WineDescription.strength(wine, language));
        return values;
    }
}
