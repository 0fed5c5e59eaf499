package dev.sommelier.sommelier.choosing;

import dev.sommelier.account.Language;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.wish.Wish;
import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.ranking.Pairings;
import java.util.List;
import java.util.Set;

/** Narrows wines that meet a wish to those that suit it best, when enough are left. */
final class CandidateFilter {

    private static final int FEW = 2;
    /** More stand for a whole family of scents, such as "fruity". */
    private static final int MOST_AROMAS = 3;

    private final WishRequests requests;
    private final Pairings pairings;

    CandidateFilter(WishRequests requests, Pairings pairings) {
        this.requests = requests;
        this.pairings = pairings;
    }

    /** Those that a pairing rule joins with the dish, when no style was said, and those that smell most as wished. */
    List<Wine> suited(List<Wine> wines, Wish wish) {
        Set<String> dishes = requests.of(wish).dishes();
        boolean open = wish.facet(Dimension.COLOUR).isEmpty() && !wish.wants(Dimension.KIND) && !wish.wants(Dimension.GRAPE)
                && wish.like() == null;
        List<Wine> suited = !open || dishes.isEmpty() ? wines : wines.stream().filter(wine ->
                dishes.stream().anyMatch(dish -> pairings.reason(wine, dish, Language.EN).isPresent())
                        && dishes.stream().noneMatch(dish -> pairings.clash(wine, dish, Language.EN).isPresent())).toList();
        List<Wine> left = suited.size() < FEW ? wines : suited;
        Set<String> aromas = wish.wanted(Dimension.AROMA);
        if (aromas.size() < FEW || aromas.size() > MOST_AROMAS) {
            return left;
        }
        List<Wine> scented = left.stream().filter(wine -> wine.aromas().stream().filter(aromas::contains).count() >= FEW)
                .toList();
        return scented.size() < FEW ? left : scented;
    }

    /**
     * Wines of the same country and about the same body as the one to resemble, when there are enough: whoever likes Amarone
     * means Veneto.
     */
    static List<Wine> similar(List<Wine> wines, Wish wish) {
        Wine like = wish.like();
        if (like == null || wish.wants(Dimension.COUNTRY)) {
            return wines;
        }
        List<Wine> sameCountry = wines.stream().filter(wine -> wine.country().equals(like.country())
                && Math.abs(wine.body() - like.body()) <= 1).toList();
        List<Wine> sameGrapes = sameCountry.stream().filter(wine -> wine.grapes().equals(like.grapes())).toList();
        if (wish.budget() != null && wish.budget().said() && sameGrapes.size() >= DiversityPicker.SIZE) {
            return sameGrapes;
        }
        return sameCountry.size() < DiversityPicker.SIZE ? wines : sameCountry;
    }

    /** Those of the colour of what was dropped, when no colour was said: instead of a Cabernet comes another red. */
    static List<Wine> ofColour(List<Wine> wines, Wish wish, Wine missed) {
        List<Wine> alike = missed == null || !wish.facet(Dimension.COLOUR).isEmpty() || wish.wants(Dimension.DISH) ? wines
                : wines.stream().filter(wine -> wine.colour() == missed.colour()).toList();
        return alike.isEmpty() ? wines : alike;
    }
}
