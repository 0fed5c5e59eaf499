package dev.sommelier.sommelier.choosing;

import dev.sommelier.classpath.CsvFile;
import dev.sommelier.sommelier.choosing.Choice.Chosen;
import dev.sommelier.sommelier.choosing.Choice.Part;
import dev.sommelier.wine.catalogue.Sweetness;
import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.ledger.Repeat;
import dev.sommelier.wine.ranking.TasteScorer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Picks up to three wines that differ, out of an ordered list: the best as the safe choice, a bargain, and a
 * lesser-known discovery. A role that no wine fills goes to the next best wine.
 */
final class DiversityPicker {

    static final int SIZE = 3;
    /** How many of the best wines a bargain or a discovery is taken from. */
    private static final int REACH = 10;
    private static final BigDecimal BARGAIN = new BigDecimal("0.75");

    private final Map<String, Set<String>> wellKnown = CsvFile.byKey("sommelier/choosing/well-known.csv", "kind",
            row -> Set.copyOf(row.words("codes")));

    /**
     * @param scorer   wines it avoids are neither bargain nor discovery, unless it avoids the best match too
     * @param bargains whether one of them may be chosen for its price
     */
    List<Chosen> of(List<Wine> ranked, Repeat repeat, TasteScorer scorer, boolean bargains) {
        List<Wine> near = ranked.stream().filter(wine -> isSweet(wine) == isSweet(ranked.get(0)))
                .filter(wine -> !scorer.avoids(wine) || scorer.avoids(ranked.get(0))).limit(REACH).toList();
        List<Chosen> chosen = new ArrayList<>();
        if (!near.isEmpty()) {
            chosen.add(new Chosen(near.get(0), Part.SAFE, repeat));
        }
        if (bargains) {
            take(chosen, bargain(near, chosen), Part.BARGAIN, repeat);
        }
        take(chosen, discovery(near, chosen), Part.DISCOVERY, repeat);
        for (Wine wine : near) {
            if (differs(wine, chosen)) {
                take(chosen, wine, Part.PLAIN, repeat);
            }
        }
        for (Wine wine : near) {
            take(chosen, wine, Part.PLAIN, repeat);
        }
        for (Wine wine : ranked) {
            take(chosen, wine, Part.PLAIN, repeat);
        }
        return chosen;
    }

    /** These wines, and the next best ones that differ from them. */
    List<Chosen> filledUp(List<Wine> first, List<Wine> ranked) {
        List<Chosen> chosen = new ArrayList<>();
        first.forEach(wine -> take(chosen, wine, Part.PLAIN, null));
        ranked.stream().filter(wine -> differs(wine, chosen)).forEach(wine -> take(chosen, wine, Part.PLAIN, null));
        ranked.forEach(wine -> take(chosen, wine, Part.PLAIN, null));
        return chosen;
    }

    private static void take(List<Chosen> chosen, Wine wine, Part part, Repeat repeat) {
        boolean there = wine == null || chosen.stream().anyMatch(c -> c.wine().id().equals(wine.id()));
        if (!there && chosen.size() < SIZE) {
            chosen.add(new Chosen(wine, part, repeat));
        }
    }

    private static Wine bargain(List<Wine> near, List<Chosen> chosen) {
        if (chosen.isEmpty()) {
            return null;
        }
        BigDecimal most = chosen.get(0).wine().priceMin().multiply(BARGAIN);
        return first(near, chosen, wine -> wine.priceMin().compareTo(most) <= 0,
                Comparator.comparing(Wine::priceMin));
    }

    private Wine discovery(List<Wine> near, List<Chosen> chosen) {
        return first(near, chosen, this::isLittleKnown, Comparator.comparingInt(near::indexOf));
    }

    private static Wine first(List<Wine> near, List<Chosen> chosen, Predicate<Wine> fits, Comparator<Wine> order) {
        return near.stream().filter(wine -> differs(wine, chosen)).filter(fits).min(order).orElse(null);
    }

    /** Whether the wine is sweet or semi-sweet; sweet and dry wines are not offered for each other. */
    static boolean isSweet(Wine wine) {
        return wine.sweetness() == Sweetness.SEMI_SWEET || wine.sweetness() == Sweetness.SWEET;
    }

    private boolean isLittleKnown(Wine wine) {
        return !wellKnown.get("country").contains(wine.country())
                || !wine.grapes().isEmpty() && !wellKnown.get("grape").contains(wine.grapes().get(0));
    }

    /** Another grape and another region than those chosen. */
    private static boolean differs(Wine wine, List<Chosen> chosen) {
        return chosen.stream().map(Chosen::wine).noneMatch(other -> other.id().equals(wine.id())
                || Objects.equals(other.region(), wine.region())
                || !wine.grapes().isEmpty() && !other.grapes().isEmpty()
                        && wine.grapes().get(0).equals(other.grapes().get(0)));
    }
}
