package dev.sommelier.wine.ranking;

import dev.sommelier.account.Language;
import dev.sommelier.classpath.ClasspathFile;
import dev.sommelier.wine.catalogue.Wine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Food pairing by the rules of {@code wine/pairing.csv}; dishes a wine is listed for in the catalogue count in
 * addition.
 */
@ApplicationScoped
public class Pairings {

    private final Map<String, List<PairingRule>> rulesByDish = new HashMap<>();

    public Pairings() {
        this(PairingFile.read(ClasspathFile.text(PairingFile.RESOURCE)));
    }

    Pairings(List<PairingRule> rules) {
        for (PairingRule rule : rules) {
            for (String dish : rule.dishes()) {
                rulesByDish.merge(dish, List.of(rule), (some, more) -> Stream.concat(
                        some.stream(), more.stream()).toList());
            }
        }
    }

    /** How well the wine goes with the dish; 0 when nothing is known for or against it. */
    int score(Wine wine, String dish) {
        int suits = suiting(wine, dish).map(PairingRule::weight).orElse(0);
        if (wine.dishes().contains(dish)) {
            // A listing for the dish is more exact than a rule against the style.
            return RankingWeights.LISTED_DISH + suits;
        }
        return suits + clashing(wine, dish).map(PairingRule::weight).orElse(0);
    }

    /** The weight of the best rule that speaks for the wine beside the dish, up to 10; 0 when there is none. */
    public int weight(Wine wine, String dish) {
        return suiting(wine, dish).map(PairingRule::weight).orElse(0);
    }

    /**
     * Why the wine goes with the dish: a clause without capital and full stop, such as "its acidity cuts through the
     * cream". Empty when no rule speaks for it.
     */
    public Optional<String> reason(Wine wine, String dish, Language language) {
        return suiting(wine, dish).map(rule -> rule.reason(language));
    }

    /** Why the wine clashes with the dish, as a clause; empty when it does not, or is listed for the dish. */
    public Optional<String> clash(Wine wine, String dish, Language language) {
        return wine.dishes().contains(dish)
                ? Optional.empty() : clashing(wine, dish).map(rule -> rule.reason(language));
    }

    private Optional<PairingRule> suiting(Wine wine, String dish) {
        return describing(wine, dish).filter(PairingRule::suits).max(Comparator.comparing(PairingRule::weight));
    }

    private Optional<PairingRule> clashing(Wine wine, String dish) {
        return describing(wine, dish).filter(rule -> !rule.suits()).min(Comparator.comparing(PairingRule::weight));
    }

    private Stream<PairingRule> describing(Wine wine, String dish) {
        return rulesByDish.getOrDefault(dish, List.of()).stream().filter(rule -> rule.describes(wine));
    }
}
