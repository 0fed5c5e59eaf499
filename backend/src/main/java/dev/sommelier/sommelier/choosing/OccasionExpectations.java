package dev.sommelier.sommelier.choosing;

import dev.sommelier.classpath.CsvFile;
import dev.sommelier.understanding.amount.Budget;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.wish.Wish;
import dev.sommelier.wine.catalogue.Wine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What an occasion expects of a bottle, from {@code sommelier/choosing/occasion-expectations.csv}: whether it is a feast,
 * what people mostly pay in euro, and whether a sweet or fortified wine may come unasked.
 */
final class OccasionExpectations {

    /** The least share of the upper price limit: a bottle for 8 is no answer to a budget of 100. */
    private static final BigDecimal WORTHY = new BigDecimal("0.4");
    /** A gift or a feast uses the upper half of its budget. */
    private static final BigDecimal FESTIVE = new BigDecimal("0.55");

    private record Expectation(boolean feast, BigDecimal from, BigDecimal to, boolean sweetOrFortified) {
    }

    private final Map<String, Expectation> byOccasion = CsvFile.byKey("sommelier/choosing/occasion-expectations.csv",
            "occasion", row -> new Expectation(Boolean.parseBoolean(row.getField("feast")), row.decimal("from"),
                    row.decimal("to"), Boolean.parseBoolean(row.getField("sweet_or_fortified"))));

    boolean isFeast(Wish wish) {
        return of(wish).stream().anyMatch(Expectation::feast);
    }

    boolean isSweetOrFortifiedUsual(Wish wish) {
        return of(wish).stream().allMatch(Expectation::sweetOrFortified);
    }

    /** Whether the wine is worth its occasion and its budget, and no dearer than people mostly pay without one. */
    boolean isPricedFor(Wine wine, Wish wish) {
        Budget budget = wish.budget();
        BigDecimal price = wine.typicalPrice();
        if (budget != null && (budget.maxEuro() != null || budget.minEuro() != null)) {
            return !budget.said() || budget.maxEuro() == null
                    || price.compareTo(budget.maxEuro().multiply(isFeast(wish) ? FESTIVE : WORTHY)) >= 0;
        }
        if (!wish.facet(Dimension.PRICE_LEVEL).isEmpty()) {
            return true;
        }
        return of(wish).stream().allMatch(expected ->
                price.compareTo(expected.from()) >= 0 && price.compareTo(expected.to()) <= 0);
    }

    /** That of the feast when there is one among the occasions, otherwise of the first occasion. */
    private List<Expectation> of(Wish wish) {
        List<Expectation> said = wish.wanted(Dimension.OCCASION).stream().map(byOccasion::get).toList();
        return said.stream().filter(Expectation::feast).findFirst()
                .or(() -> said.stream().findFirst())
                .map(List::of).orElseGet(() -> List.of(byOccasion.get("")));
    }
}
