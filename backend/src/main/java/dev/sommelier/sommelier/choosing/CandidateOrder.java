package dev.sommelier.sommelier.choosing;

import dev.sommelier.account.Language;
import dev.sommelier.understanding.Budget;
import dev.sommelier.understanding.Dimension;
import dev.sommelier.understanding.Wish;
import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.catalogue.WineRequest;
import dev.sommelier.wine.ranking.Pairings;
import dev.sommelier.wine.ranking.TasteScorer;
import dev.sommelier.wine.ranking.WineSimilarity;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/**
 * The order of fitting wines: that of the catalogue's ranking, corrected for the grape, the dish and the budget. Where
 * the ranking had nothing to go by, {@link Typicality} orders them.
 */
final class CandidateOrder {

    /** The least share of the upper price limit: a bottle for 8 is no answer to a budget of 100. */
    private static final BigDecimal WORTHY = new BigDecimal("0.4");

    private final Pairings pairings;

    CandidateOrder(Pairings pairings) {
        this.pairings = pairings;
    }

    List<Wine> order(List<Wine> wines, Wish wish, WineRequest request, TasteScorer scorer) {
        TasteScorer today = scorer.asked(request);
        if (wish.like() != null) {
            return wines.stream().sorted(WineSimilarity.mostAlike(wish.like()).thenComparing(today.bestFirst()))
                    .toList();
        }
        List<Wine> ordered = isRanked(request) ? wines : Typicality.order(wines, today);
        return ordered.stream().sorted(Comparator.comparingInt(wine -> (leads(wine, wish) ? 0 : 4)
                + (suits(wine, request) ? 0 : 2) + (isWorthy(wine, wish.budget()) ? 0 : 1))).toList();
    }

    /** Whether the request has something that the catalogue ranks by. */
    static boolean isRanked(WineRequest request) {
        return !request.dishes().isEmpty() || !request.occasions().isEmpty() || !request.aromas().isEmpty();
    }

    /** Whether the wished grape is the wine's first one. */
    private static boolean leads(Wine wine, Wish wish) {
        return !wish.wants(Dimension.GRAPE)
                || !wine.grapes().isEmpty() && wish.wanted(Dimension.GRAPE).contains(wine.grapes().get(0));
    }

    /** Whether a rule speaks for the wine beside one of the dishes and none against it. */
    private boolean suits(Wine wine, WineRequest request) {
        return request.dishes().isEmpty() || request.dishes().stream().anyMatch(dish ->
                pairings.reason(wine, dish, Language.EN).isPresent()
                        && pairings.clash(wine, dish, Language.EN).isEmpty());
    }

    private static boolean isWorthy(Wine wine, Budget budget) {
        return budget == null || !budget.said() || budget.maxEuro() == null
                || wine.priceMax().compareTo(budget.maxEuro().multiply(WORTHY)) >= 0;
    }
}
