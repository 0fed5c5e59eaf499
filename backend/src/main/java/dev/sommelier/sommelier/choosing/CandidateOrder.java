package dev.sommelier.sommelier.choosing;

import dev.sommelier.account.Language;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.wish.Wish;
import dev.sommelier.wine.catalogue.Kind;
import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.catalogue.WineRequest;
import dev.sommelier.wine.ranking.Pairings;
import dev.sommelier.wine.ranking.TasteScorer;
import dev.sommelier.wine.ranking.WineSimilarity;
import java.util.Comparator;
import java.util.List;

/**
 * The order of fitting wines: that of the catalogue's ranking, corrected for the grape, the dish, the aroma, the
 * occasion and the budget. Where the ranking had nothing to go by, {@link Typicality} orders them.
 */
final class CandidateOrder {

    /** From this weight on a pairing rule makes a sweet or fortified wine a usual choice beside every dish named. */
    private static final int USUAL_MATCH = 7;

    private final Pairings pairings;
    private final OccasionExpectations occasions;

    CandidateOrder(Pairings pairings, OccasionExpectations occasions) {
        this.pairings = pairings;
        this.occasions = occasions;
    }

    List<Wine> order(List<Wine> wines, Wish wish, WineRequest request, TasteScorer scorer) {
        TasteScorer today = scorer.asked(request);
        if (wish.like() != null) {
            return wines.stream().sorted(WineSimilarity.mostAlike(wish.like()).thenComparing(today.bestFirst()))
                    .toList();
        }
        List<Wine> usual = Typicality.ofUsualSort(wines, wish);
        List<Wine> ordered = isRanked(request) ? usual : Typicality.order(usual, today);
        return ordered.stream().sorted(Comparator.comparingInt(wine -> faults(wine, wish, request))).toList();
    }

    /** Whether the request has something that the catalogue ranks by. */
    static boolean isRanked(WineRequest request) {
        return !request.dishes().isEmpty() || !request.occasions().isEmpty() || !request.aromas().isEmpty();
    }

    /** A heavier fault outweighs all lighter ones. */
    private int faults(Wine wine, Wish wish, WineRequest request) {
        return (leads(wine, wish) ? 0 : 16) + (isUsual(wine, wish, request) ? 0 : 8) + (suits(wine, request) ? 0 : 4)
                + (hasAroma(wine, request) ? 0 : 2) + (occasions.isPricedFor(wine, wish) ? 0 : 1);
    }

    /** Whether the wished grape is the wine's first one. */
    private static boolean leads(Wine wine, Wish wish) {
        return !wish.wants(Dimension.GRAPE)
                || !wine.grapes().isEmpty() && wish.wanted(Dimension.GRAPE).contains(wine.grapes().get(0));
    }

    /** Whether nothing about the wine needs asking for: sweet and fortified wines come for a dish or when wished. */
    private boolean isUsual(Wine wine, Wish wish, WineRequest request) {
        boolean dryAndStill = wine.kind() != Kind.FORTIFIED && !DiversityPicker.isSweet(wine);
        boolean asked = wish.isAlcoholFree() || wish.wants(Dimension.SWEETNESS) || wish.wants(Dimension.KIND)
                || wish.wants(Dimension.REGION) || wish.wants(Dimension.GRAPE);
        return dryAndStill || asked || (request.dishes().isEmpty() ? occasions.isSweetOrFortifiedUsual(wish)
                : request.dishes().stream().allMatch(dish -> pairings.weight(wine, dish) >= USUAL_MATCH));
    }

    /** Whether a rule speaks for the wine beside one of the dishes and none against it. */
    private boolean suits(Wine wine, WineRequest request) {
        return request.dishes().isEmpty() || request.dishes().stream().anyMatch(dish ->
                pairings.weight(wine, dish) > 0 && pairings.clash(wine, dish, Language.EN).isEmpty());
    }

    private static boolean hasAroma(Wine wine, WineRequest request) {
        return request.aromas().isEmpty() || wine.aromas().stream().anyMatch(request.aromas()::contains);
    }
}
