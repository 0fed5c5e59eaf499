package dev.sommelier.sommelier.describing;

import dev.sommelier.account.Language;
import dev.sommelier.sommelier.phrasing.Markdown;
import dev.sommelier.sommelier.phrasing.Phrases;
import dev.sommelier.sommelier.phrasing.Prices;
import dev.sommelier.sommelier.phrasing.Situation;
import dev.sommelier.sommelier.phrasing.TasteWords;
import dev.sommelier.sommelier.phrasing.Templates;
import dev.sommelier.understanding.lexicon.WineTraits;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Facet;
import dev.sommelier.understanding.message.Reading;
import dev.sommelier.understanding.wish.Wish;
import dev.sommelier.wine.catalogue.Wine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Tells wines shown from each other: side by side, or by which to take. */
final class Comparison {

    private static final int COLUMNS = 3;

    private final Templates templates;
    private final Phrases phrases;
    private final Prices prices;
    private final TasteWords taste;
    private final Arguments arguments;

    Comparison(Templates templates, Phrases phrases, Prices prices, Arguments arguments) {
        this.templates = templates;
        this.phrases = phrases;
        this.prices = prices;
        this.taste = new TasteWords(phrases);
        this.arguments = arguments;
    }

    /** A table of two or three wines, and when to choose which. */
    String of(List<Wine> all, Situation situation) {
        Language language = situation.language();
        List<Wine> wines = all.stream().limit(COLUMNS).toList();
        StringBuilder table = new StringBuilder(templates.say("compare.lead", language, situation.seed())).append("\n\n");
        row(table, "", wines, wine -> Markdown.name(wine, language));
        table.append("|---".repeat(wines.size() + 1)).append("|\n");
        row(table, language.choose("Style", "Стиль"), wines, wine -> taste.kind(wine, language));
        row(table, language.choose("Structure", "Структура"), wines,
                wine -> taste.structure(wine.acidity(), wine.tannin(), language));
        row(table, language.choose("Aromas", "Ароматы"), wines, wine -> phrases.aromas(wine, 2, language));
        row(table, language.choose("Food", "Еда"), wines,
                wine -> phrases.dishesBare(wine.dishes().stream().limit(2).toList(), language));
        row(table, language.choose("Price", "Цена"), wines, wine -> prices.band(wine, language));
        return table.append("\n").append(when(wines, situation)).toString();
    }

    private static void row(StringBuilder table, String head, List<Wine> wines, Function<Wine, String> cell) {
        table.append("| ").append(head).append(wines.stream().map(wine -> " | " + cell.apply(wine))
                .collect(Collectors.joining())).append(" |\n");
    }

    /** When to choose which: by what sets each wine apart from the others. */
    private String when(List<Wine> wines, Situation situation) {
        Language language = situation.language();
        String parts = wines.stream().map(wine -> templates.say("compare.take", language, situation.seed(), Map.of(
                        "name", Markdown.name(wine, language), "what", apart(wine, wines, language))))
                .collect(Collectors.joining("; "));
        return Templates.capital(parts) + ".";
    }

    /** What this wine has more of than the others, in a few words. */
    private String apart(Wine wine, List<Wine> wines, Language language) {
        List<String> words = new ArrayList<>();
        extreme(wine, wines, Wine::body, true, language.choose("more weight", "плотность"), words);
        extreme(wine, wines, Wine::body, false, language.choose("something lighter", "лёгкость"), words);
        extreme(wine, wines, w -> w.sweetness().ordinal(), true, language.choose("more sweetness", "сладость"), words);
        extreme(wine, wines, Wine::acidity, true, language.choose("more freshness", "свежесть"), words);
        extreme(wine, wines, Wine::tannin, true, language.choose("a firmer grip", "терпкость"), words);
        extreme(wine, wines, w -> w.typicalPrice().doubleValue(), false, language.choose("the lower price", "цена пониже"), words);
        if (words.isEmpty()) {
            words.add(language.choose("the scent of ", "аромат: ") + phrases.aromas(wine, 2, language));
        }
        return Phrases.join(words.stream().limit(2).toList(), language);
    }

    private static void extreme(Wine wine, List<Wine> wines, ToDoubleFunction<Wine> value, boolean most, String word,
            List<String> words) {
        double own = value.applyAsDouble(wine);
        boolean alone = wines.stream().filter(other -> !other.equals(wine)).mapToDouble(value)
                .allMatch(other -> most ? own > other : own < other);
        if (alone) {
            words.add(word);
        }
    }

    /** One wine of several, committed to, with its reason. */
    String pick(List<Wine> wines, Situation situation) {
        Language language = situation.language();
        Reading reading = situation.understood().reading();
        Set<String> dishes = reading.wants(Dimension.DISH) ? reading.facet(Dimension.DISH).wanted()
                : situation.understood().followUp().list().wish().wanted(Dimension.DISH);
        Wine best = wines.stream().max(Comparator.comparingInt((Wine wine) -> score(wine, dishes, reading))).orElseThrow();
        Wish wish = reading.wants(Dimension.DISH) || reading.wants(Dimension.OCCASION)
                ? Wish.NONE.with(Dimension.DISH, reading.facet(Dimension.DISH))
                        .with(Dimension.OCCASION, reading.facet(Dimension.OCCASION))
                : situation.understood().followUp().list().wish();
        Map<String, String> values = new HashMap<>();
        values.put("name", Markdown.name(best, language));
        values.put("reason", arguments.reason(best, wish, language));
        values.put("aromas", phrases.aromas(best, 2, language));
        Wine other = wines.stream().filter(wine -> !wine.equals(best)).max(Comparator.comparingInt(
                wine -> score(wine, dishes, reading))).orElse(null);
        String first = templates.say("pick", language, situation.seed(), values);
        if (other == null) {
            return first;
        }
        String second = first + " " + templates.say("pick.other", language, situation.seed(), Map.of(
                "name", Markdown.name(other, language), "what", apart(other, List.of(other, best), language)));
        List<Wine> left = wines.stream().filter(wine -> !wine.equals(best) && !wine.equals(other)).toList();
        return left.size() != 1 ? second : second + " " + templates.say("pick.last", language, situation.seed(),
                Map.of("name", Markdown.name(left.get(0), language), "price", prices.band(left.get(0), language)));
    }

    private int score(Wine wine, Set<String> dishes, Reading reading) {
        int occasions = (int) reading.facet(Dimension.OCCASION).wanted().stream().filter(wine.occasions()::contains).count();
        int style = (int) reading.facets().entrySet().stream()
                .filter(facet -> facet.getKey() != Dimension.DISH && facet.getKey() != Dimension.OCCASION)
                .filter(facet -> WineTraits.has(wine, facet.getKey(), facet.getValue())).count();
        return arguments.fit(wine, dishes) + 2 * occasions + 4 * style;
    }

    /** Which of the wines have what the message asks about, and how the others are. */
    String having(List<Wine> wines, Situation situation) {
        Language language = situation.language();
        Map<Dimension, Facet> facets = situation.understood().reading().facets();
        List<Wine> having = wines.stream().filter(wine -> facets.entrySet().stream()
                .allMatch(facet -> WineTraits.has(wine, facet.getKey(), facet.getValue()))).toList();
        String lines = wines.stream().map(wine -> "\n- " + Markdown.name(wine, language) + ": " + taste.kind(wine, language)
                        + grapes(wine, language)).collect(Collectors.joining(";")) + ".";
        String key = having.isEmpty() ? "having.none" : having.size() == wines.size() ? "having.all" : "having.some";
        return templates.say(key, language, situation.seed(), Map.of("names", Phrases.join(
                having.stream().map(wine -> Markdown.name(wine, language)).toList(), language))) + "\n" + lines;
    }

    private String grapes(Wine wine, Language language) {
        String grapes = phrases.grapes(wine.grapes().stream().limit(2).toList(), language);
        return (grapes.isEmpty() ? "" : ", " + grapes) + ", " + phrases.place(wine, language);
    }
}
