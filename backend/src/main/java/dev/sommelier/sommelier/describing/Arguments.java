package dev.sommelier.sommelier.describing;

import dev.sommelier.account.Language;
import dev.sommelier.sommelier.choosing.DishGroups;
import dev.sommelier.sommelier.phrasing.Markdown;
import dev.sommelier.sommelier.phrasing.Phrases;
import dev.sommelier.sommelier.phrasing.Prices;
import dev.sommelier.sommelier.phrasing.Situation;
import dev.sommelier.sommelier.phrasing.TasteWords;
import dev.sommelier.sommelier.phrasing.Templates;
import dev.sommelier.understanding.amount.Budget;
import dev.sommelier.understanding.lexicon.WineTraits;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Facet;
import dev.sommelier.understanding.wish.Wish;
import dev.sommelier.wine.catalogue.Vocabulary.Term;
import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.ranking.Pairings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What speaks for a wine and against it: the food, the occasion, and the parts of the wish that it meets. */
public final class Arguments {

    private static final List<Dimension> STYLE = List.of(Dimension.BODY, Dimension.ACIDITY, Dimension.SWEETNESS,
            Dimension.KIND, Dimension.COLOUR);
    private static final int LISTED = 3;
    private static final int CLASHES = -6;

    private final Templates templates;
    private final Phrases phrases;
    private final Prices prices;
    private final TasteWords taste;
    private final Pairings pairings;
    private final DishGroups groups;

    public Arguments(Templates templates, Phrases phrases, Prices prices, Pairings pairings, DishGroups groups) {
        this.templates = templates;
        this.phrases = phrases;
        this.prices = prices;
        this.taste = new TasteWords(phrases);
        this.pairings = pairings;
        this.groups = groups;
    }

    /** Why this wine: its reason, what of the wish it meets, and how it tastes. */
    String why(Wine wine, Situation situation) {
        Language language = situation.language();
        Map<String, String> values = new HashMap<>();
        values.put("name", Markdown.name(wine, language));
        values.put("reason", reason(wine, wish(situation), language));
        values.put("met", Phrases.join(met(wine, wish(situation), language), language));
        values.put("aromas", phrases.aromas(wine, 3, language));
        values.put("structure", taste.structure(wine.acidity(), wine.tannin(), language));
        return Stream.of("why.reason", values.get("met").isEmpty() ? "" : "why.met",
                        values.get("aromas").isEmpty() ? "" : "why.taste")
                .filter(key -> !key.isEmpty())
                .map(key -> templates.say(key, language, situation.seed(), values))
                .reduce((a, b) -> a + " " + b).orElseThrow();
    }

    /** The reason in a clause. */
    String inShort(Wine wine, Situation situation) {
        return reason(wine, wish(situation), situation.language());
    }

    /** The food first, then the occasion, else the style. */
    String reason(Wine wine, Wish wish, Language language) {
        return clause(wine, wish.wanted(Dimension.DISH), language)
                .or(() -> wish.wanted(Dimension.OCCASION).stream()
                        .filter(code -> groups.expand(List.of(code)).stream().anyMatch(wine.occasions()::contains))
                        .map(code -> phrases.occasionReason(code, language)).filter(clause -> !clause.isEmpty()).findFirst())
                .orElseGet(() -> language.choose("it is ", "оно ") + taste.style(wine, language));
    }

    /** Why it goes with one of the dishes, or empty. */
    Optional<String> clause(Wine wine, Collection<String> dishes, Language language) {
        return groups.expand(dishes).stream().map(dish -> pairings.reason(wine, dish, language)).flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> clash(Wine wine, Collection<String> dishes, Language language) {
        return groups.expand(dishes).stream().map(dish -> pairings.clash(wine, dish, language)).flatMap(Optional::stream)
                .findFirst();
    }

    /** How well it goes with the dishes; negative when it clashes with them. */
    int fit(Wine wine, Collection<String> dishes) {
        int fit = 0;
        for (String dish : groups.expand(dishes)) {
            fit += wine.dishes().contains(dish) ? LISTED : 0;
            fit += pairings.reason(wine, dish, Language.EN).isPresent() ? 1 : 0;
            fit += pairings.clash(wine, dish, Language.EN).isPresent() ? CLASHES : 0;
        }
        return fit;
    }

    /** Whether the wine, or which of them, goes with the dishes. */
    String goesWith(List<Wine> wines, List<String> dishes, Situation situation) {
        Language language = situation.language();
        Wine best = wines.stream().max(Comparator.comparingInt(wine -> fit(wine, dishes))).orElseThrow();
        Map<String, String> values = new HashMap<>();
        values.put("name", Markdown.name(best, language));
        values.put("dish", phrases.dishesBare(dishes, language));
        values.put("dishes", phrases.dishesBare(best.dishes(), language));
        values.put("style", taste.style(best, language));
        Optional<String> clash = clash(best, dishes, language);
        Optional<String> clause = clause(best, dishes, language);
        boolean listed = groups.expand(dishes).stream().anyMatch(best.dishes()::contains);
        values.put("reason", clause.or(() -> clash).orElse(""));
        String key = clause.isPresent() && clash.isEmpty() ? "yes" : listed ? "listed" : clash.isPresent() ? "no" : "maybe";
        String answer = templates.say((wines.size() > 1 ? "pairs.best_" : "pairs.") + key, language, situation.seed(), values);
        if (wines.size() > 1 || !key.equals("no")) {
            return answer;
        }
        return situation.understood().followUp().list().wines().stream()
                .filter(wine -> fit(wine, dishes) > 0).max(Comparator.comparingInt(wine -> fit(wine, dishes)))
                .map(wine -> answer + " " + templates.say("pairs.rather", language, situation.seed(),
                        Map.of("name", Markdown.name(wine, language)))).orElse(answer);
    }

    private List<String> met(Wine wine, Wish wish, Language language) {
        List<String> met = new ArrayList<>();
        for (Dimension dimension : STYLE) {
            wish.wanted(dimension).stream().filter(code -> WineTraits.has(wine, dimension, Facet.wanting(List.of(code))))
                    .map(code -> phrases.style(dimension, code, language)).filter(word -> !word.isEmpty()).forEach(met::add);
        }
        wish.wanted(Dimension.GRAPE).stream().filter(wine.grapes()::contains).map(code -> phrases.grape(code, language))
                .forEach(met::add);
        boolean placed = wish.wanted(Dimension.COUNTRY).contains(wine.country())
                || wish.wanted(Dimension.REGION).contains(wine.region());
        if (placed) {
            met.add(phrases.place(wine, language));
        } else if (!wish.refused(Dimension.COUNTRY).isEmpty()) {
            wish.refused(Dimension.COUNTRY).stream().limit(1).filter(code -> !code.equals(wine.country()))
                    .map(code -> phrases.place(Term.COUNTRY, code, language)).filter(place -> !place.isEmpty())
                    .forEach(place -> met.add(language.choose("not ", "не ") + place));
        }
        Budget budget = wish.budget();
        if (budget != null && (budget.maxEuro() == null || wine.priceMin().compareTo(budget.maxEuro()) <= 0)) {
            met.add(language.choose("from ", "от ") + prices.euro(wine.priceMin(), language));
        }
        return met.stream().distinct().toList();
    }

    private static Wish wish(Situation situation) {
        Wish asked = situation.understood().followUp().list().wish();
        return asked.isEmpty() ? situation.understood().wish() : asked;
    }
}
