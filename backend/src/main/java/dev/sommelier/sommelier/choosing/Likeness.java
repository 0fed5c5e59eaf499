package dev.sommelier.sommelier.choosing;

import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.ranking.WineSimilarity;
import java.util.Comparator;

/** The order for somebody who likes a certain wine. */
final class Likeness {

    private Likeness() {
    }

    static Comparator<Wine> to(Wine model) {
        return Comparator.comparingInt(wine -> WineSimilarity.distance(wine, model));
    }
}
