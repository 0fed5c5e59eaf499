package dev.sommelier.sommelier.describing;

import dev.sommelier.account.Language;
import dev.sommelier.sommelier.phrasing.Markdown;
import dev.sommelier.sommelier.phrasing.Phrases;
import dev.sommelier.sommelier.phrasing.Prices;
import dev.sommelier.sommelier.phrasing.Situation;
import dev.sommelier.sommelier.phrasing.TasteWords;
import dev.sommelier.sommelier.phrasing.Templates;
import dev.sommelier.sommelier.phrasing.WineDescription;
import dev.sommelier.text.EnumCode;
import dev.sommelier.understanding.dialogue.DialogueCue;
import dev.sommelier.wine.catalogue.Kind;
import dev.sommelier.wine.catalogue.Wine;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Answers which wine of several has most or least of something. */
final class Superlative {

    private static final Set<String> FRUITY = Set.of("strawberry", "raspberry", "red_cherry", "black_cherry", "peach",
            "apricot", "pear", "plum", "blackberry", "redcurrant", "blackcurrant", "pineapple");

    private final Templates templates;
    private final Prices prices;
    private final TasteWords taste;

    Superlative(Templates templates, Phrases phrases, Prices prices) {
        this.templates = templates;
        this.prices = prices;
        this.taste = new TasteWords(phrases);
    }

    /** The wine with most or least of something; all that share the edge are named. */
    String of(DialogueCue topic, List<Wine> wines, Situation situation) {
        Language language = situation.language();
        ToDoubleFunction<Wine> measure = measure(topic);
        double most = wines.stream().mapToDouble(measure).max().orElseThrow();
        List<Wine> best = wines.stream().filter(wine -> measure.applyAsDouble(wine) == most).toList();
        Map<String, String> values = new HashMap<>();
        values.put("names", Phrases.join(best.stream().map(wine -> Markdown.name(wine, language)).toList(), language));
        values.put("word", templates.words("superlative." + EnumCode.of(topic), language));
        values.put("kind", taste.kind(best.get(0), language));
        values.put("article", Phrases.article(values.get("kind")));
        values.put("price", prices.band(best.get(0), language));
        values.put("abv", WineDescription.strength(best.get(0), language));
        values.put("structure", taste.structure(best.get(0).acidity(), best.get(0).tannin(), language));
        boolean priced = topic == DialogueCue.CHEAPEST || topic == DialogueCue.DEAREST;
        String key = best.size() == wines.size() ? "superlative_none" : best.size() > 1 ? "superlative_several"
                : priced ? "superlative_price" : (topic == DialogueCue.STRONGEST || topic == DialogueCue.MILDEST) && best.get(0).abvMin() != null
                        ? "superlative_strength" : "superlative_one";
        String others = Phrases.join(wines.stream().filter(wine -> !best.contains(wine))
                .sorted(Comparator.comparingDouble(measure).reversed())
                .map(wine -> Markdown.name(wine, language) + (priced ? " (" + prices.band(wine, language) + ")" : "")).toList(),
                language);
        String first = templates.say(key, language, situation.seed(), values);
        return others.isEmpty() ? first : first + " " + templates.say("superlative_rest", language, situation.seed(),
                Map.of("names", others));
    }

    private static ToDoubleFunction<Wine> measure(DialogueCue topic) {
        return switch (topic) {
            case CHEAPEST -> wine -> -wine.typicalPrice().doubleValue();
            case DEAREST -> wine -> wine.typicalPrice().doubleValue();
            case LIGHTEST -> wine -> -10 * wine.body() - wine.tannin() - kind(wine);
            case FULLEST -> wine -> 10 * wine.body() + wine.tannin() + kind(wine);
            case STRONGEST -> Superlative::strength;
            case MILDEST -> wine -> -strength(wine);
            case DRIEST -> wine -> -10 * wine.sweetness().ordinal() + wine.acidity();
            case SWEETEST -> wine -> 10 * wine.sweetness().ordinal() - wine.acidity();
            case FRESHEST -> wine -> 10 * wine.acidity() - wine.body();
            case SOFTEST -> wine -> -5 * wine.tannin() - 5 * wine.acidity() + wine.sweetness().ordinal();
            case LEAST_TANNIC -> wine -> -10 * wine.tannin() - wine.body();
            case LEAST_ACIDIC -> wine -> -10 * wine.acidity() + wine.sweetness().ordinal();
            case MOST_TANNIC -> wine -> 10 * wine.tannin() + wine.body();
            case FRUITIEST -> wine -> 10 * wine.aromas().stream().filter(FRUITY::contains).count() - wine.tannin();
            case LONGEST -> StorageAdvice::years;
            case BEGINNER -> wine -> -5 * wine.tannin() - Math.abs(wine.body() - 3) - wine.typicalPrice().doubleValue() / 10;
            default -> throw new IllegalArgumentException(topic.name());
        };
    }

    /** In percent by volume; told from body and kind when it is unknown. */
    private static double strength(Wine wine) {
        return wine.abvMin() == null ? 11 + 0.6 * wine.body() + kind(wine) / 4.0
                : wine.abvMin().add(wine.abvMax()).doubleValue() / 2;
    }

    private static int kind(Wine wine) {
        return wine.kind() == Kind.FORTIFIED ? 20 : 0;
    }
}
