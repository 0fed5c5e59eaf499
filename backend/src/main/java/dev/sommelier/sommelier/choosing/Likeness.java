package dev.sommelier.sommelier.choosing;

import dev.sommelier.wine.Wine;
import java.util.Comparator;

/** How close two wines are to somebody who likes the one. */
final class Likeness {

    private static final int STEP = 2;
    private static final int SUGAR = 3;
    private static final int OTHER_SORT = 6;
    private static final int SAME_GRAPE = 3;

    private Likeness() {
    }

    static Comparator<Wine> to(Wine model) {
        return Comparator.comparingInt(wine -> distance(wine, model));
    }

    private static int distance(Wine wine, Wine model) {
        int taste = STEP * (Math.abs(wine.body() - model.body()) + Math.abs(wine.tannin() - model.tannin())
                + Math.abs(wine.acidity() - model.acidity()))
                + SUGAR * Math.abs(wine.sweetness().ordinal() - model.sweetness().ordinal());
        int sort = (wine.colour() == model.colour() ? 0 : OTHER_SORT) + (wine.kind() == model.kind() ? 0 : OTHER_SORT);
        boolean kin = wine.grapes().stream().anyMatch(model.grapes()::contains);
        long aromas = wine.aromas().stream().filter(model.aromas()::contains).count();
        return taste + sort - (kin ? SAME_GRAPE : 0) - (int) aromas;
    }
}
