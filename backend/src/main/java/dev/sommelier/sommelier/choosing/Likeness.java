package dev.sommelier.sommelier.choosing;

import dev.sommelier.wine.Kinship;
import dev.sommelier.wine.Wine;
import java.util.Comparator;

/** The order for somebody who likes a certain wine. */
final class Likeness {

    private Likeness() {
    }

    static Comparator<Wine> to(Wine model) {
        return Comparator.comparingInt(wine -> Kinship.distance(wine, model));
    }
}
