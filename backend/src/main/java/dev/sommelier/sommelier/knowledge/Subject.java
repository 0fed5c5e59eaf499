package dev.sommelier.sommelier.knowledge;

import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.wine.catalogue.Wine;
import java.util.List;

/**
 * What a question is about: one wine, or all wines of a grape, a place or a style.
 *
 * @param dimension of the code; null for a wine by name
 * @param code      null for a wine by name
 * @param wines     at least one
 */
record Subject(Dimension dimension, String code, List<Wine> wines) {

    static Subject of(Wine wine) {
        return new Subject(null, null, List.of(wine));
    }

    boolean isOneWine() {
        return dimension == null;
    }

    Wine wine() {
        return wines.get(0);
    }
}
