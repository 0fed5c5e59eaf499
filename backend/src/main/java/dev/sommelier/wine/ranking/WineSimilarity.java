package dev.sommelier.wine.ranking;

import dev.sommelier.wine.catalogue.Wine;
import java.util.Comparator;

/** The similarity of two wines. */
public final class WineSimilarity {

    private WineSimilarity() {
    }

    /** The smaller the more similar; negative for very similar wines. */
    public static int distance(Wine wine, Wine model) {
        int taste = Math.abs(wine.body() - model.body()) + Math.abs(wine.tannin() - model.tannin())
                + Math.abs(wine.acidity() - model.acidity());
        int sugar = Math.abs(wine.sweetness().ordinal() - model.sweetness().ordinal());
        int sorts = (wine.colour() == model.colour() ? 0 : 1) + (wine.kind() == model.kind() ? 0 : 1);
        boolean grape = wine.grapes().stream().anyMatch(model.grapes()::contains);
        int aromas = (int) wine.aromas().stream().filter(model.aromas()::contains).count();
        return taste * RankingWeights.TASTE_STEP + sugar * RankingWeights.SUGAR_STEP
                + sorts * RankingWeights.OTHER_SORT - (grape ? RankingWeights.SHARED_GRAPE : 0)
                - aromas * RankingWeights.SHARED_AROMA;
    }

    /** Whether one wine may be offered to a person who likes the other. */
    public static boolean isSimilar(Wine wine, Wine model) {
        return distance(wine, model) <= RankingWeights.SIMILAR;
    }

    /** 1 for identical wines, 0 for unrelated ones, linear in between. */
    static double closeness(Wine wine, Wine model) {
        double rest = RankingWeights.UNRELATED - distance(wine, model);
        return Math.max(0, Math.min(1, rest / (RankingWeights.UNRELATED - RankingWeights.IDENTICAL)));
    }

    /** Orders by similarity to a wine, the most similar first. */
    public static Comparator<Wine> mostAlike(Wine model) {
        return Comparator.comparingInt(wine -> distance(wine, model));
    }
}
