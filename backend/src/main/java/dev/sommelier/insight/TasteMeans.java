package dev.sommelier.insight;

import dev.sommelier.wine.catalogue.Wine;
import java.util.List;
import java.util.function.ToIntFunction;

/** Draws the small picture of a taste: the mean of the wines a person likes. */
final class TasteMeans {

    private static final double DECIMALS = 10;

    private TasteMeans() {
    }

    /**
     * @return null without any wine
     */
    static TasteProfileView.Means of(List<Wine> liked) {
        return liked.isEmpty()
                ? null
                : new TasteProfileView.Means(liked.size(), mean(liked, Wine::body), mean(liked, Wine::acidity),
                        mean(liked, Wine::tannin), mean(liked, wine -> wine.sweetness().ordinal() + 1));
    }

    private static double mean(List<Wine> wines, ToIntFunction<Wine> scale) {
        return Math.round(wines.stream().mapToInt(scale).average().orElseThrow() * DECIMALS) / DECIMALS;
    }
}
