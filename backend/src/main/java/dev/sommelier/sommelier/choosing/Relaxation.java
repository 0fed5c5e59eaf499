package dev.sommelier.sommelier.choosing;

import dev.sommelier.classpath.CsvFile;
import dev.sommelier.text.EnumCode;
import dev.sommelier.understanding.amount.Budget;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Facet;
import dev.sommelier.understanding.wish.Wish;
import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.ranking.WineSimilarity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The order in which wishes are dropped when no wine meets all of them: each alone, in the order of {@code
 * sommelier/choosing/relaxing.csv} with those of the last message last; then more and more together. Refusals and
 * alcohol-free are never dropped.
 */
final class Relaxation {

    static final String PRICE = "price";
    private static final String LIKENESS = "likeness";

    /** A wish with something dropped. */
    record Step(Wish wish, List<String> dropped) {

        boolean drops(String dimension) {
            return dropped.contains(dimension);
        }
    }

    private final List<String> order =
            CsvFile.read("sommelier/choosing/relaxing.csv").stream().map(row -> row.getField("dimension")).toList();
    private final WishRequests requests;

    Relaxation(WishRequests requests) {
        this.requests = requests;
    }

    /** @param said dimensions of the last message */
    List<Step> steps(Wish wish, Set<Dimension> said) {
        List<String> held = order.stream().filter(dimension -> holds(wish, dimension))
                .sorted(Comparator.comparing((String dimension) -> !isOpenPrice(dimension, wish))
                        .thenComparing(dimension -> isJustSaid(dimension, said))).toList();
        List<Step> steps = new ArrayList<>();
        held.forEach(dimension -> steps.add(new Step(drop(wish, dimension), List.of(dimension))));
        Wish left = wish;
        for (int i = 0; i < held.size(); i++) {
            left = drop(left, held.get(i));
            if (i > 0) {
                steps.add(new Step(left, held.subList(0, i + 1)));
            }
        }
        return steps;
    }

    /**
     * The wines nearest to what was dropped first: nearest to the budget, or to a wine of the missing place or grape.
     *
     * @param missed such a wine, or null
     */
    List<Wine> nearest(Wish wish, Step step, List<Wine> wines, Wine missed) {
        Budget budget = wish.budget();
        if (!step.drops(PRICE) || budget == null) {
            return missed == null ? wines : wines.stream().sorted(WineSimilarity.mostAlike(missed)).toList();
        }
        return wines.stream().sorted(Comparator.comparing(wine -> off(wine, budget))).toList();
    }

    private static BigDecimal off(Wine wine, Budget budget) {
        BigDecimal price = wine.typicalPrice();
        if (budget.maxEuro() != null && price.compareTo(budget.maxEuro()) > 0) {
            return price.subtract(budget.maxEuro());
        }
        return budget.minEuro() == null ? BigDecimal.ZERO : budget.minEuro().subtract(price).max(BigDecimal.ZERO);
    }

    /** Whether the price is dropped before the place: for "cheap Madeira" and "Napa from 100", not for "cheap Champagne". */
    private static boolean isOpenPrice(String dimension, Wish wish) {
        return dimension.equals(PRICE) && (wish.budget() == null ? !wish.wanted(Dimension.KIND).contains("sparkling")
                : wish.budget().maxEuro() == null);
    }

    private static boolean isJustSaid(String dimension, Set<Dimension> said) {
        return dimension.equals(PRICE) ? said.contains(Dimension.PRICE_LEVEL)
                : !dimension.equals(LIKENESS) && said.contains(of(dimension));
    }

    private boolean holds(Wish wish, String dimension) {
        if (dimension.equals(LIKENESS)) {
            return wish.like() != null;
        }
        return dimension.equals(PRICE) ? requests.hasPrice(wish) : !wish.facet(of(dimension)).isEmpty()
                && (wish.wants(of(dimension)) || isScale(of(dimension)));
    }

    private static Wish drop(Wish wish, String dimension) {
        if (dimension.equals(LIKENESS)) {
            return keepingSort(wish, wish.like()).resembling(null);
        }
        if (dimension.equals(PRICE)) {
            return wish.with((Budget) null).without(Dimension.PRICE_LEVEL);
        }
        return isScale(of(dimension)) ? wish.with(of(dimension), Facet.NONE) : wish.without(of(dimension));
    }

    /** Nothing else than the likeness is given up: who asks for something like a red gets no white. */
    private static Wish keepingSort(Wish wish, Wine like) {
        Wish kept = wish.facet(Dimension.COLOUR).isEmpty()
                ? wish.with(Dimension.COLOUR, Facet.wanting(List.of(EnumCode.of(like.colour())))) : wish;
        return kept.facet(Dimension.KIND).isEmpty()
                ? kept.with(Dimension.KIND, Facet.wanting(List.of(EnumCode.of(like.kind())))) : kept;
    }

    private static boolean isScale(Dimension dimension) {
        return dimension == Dimension.BODY || dimension == Dimension.ACIDITY || dimension == Dimension.TANNIN;
    }

    private static Dimension of(String dimension) {
        return Dimension.valueOf(dimension.toUpperCase(Locale.ROOT));
    }
}
