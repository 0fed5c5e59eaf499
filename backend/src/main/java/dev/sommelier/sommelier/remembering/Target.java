package dev.sommelier.sommelier.remembering;

import dev.sommelier.wine.Style;
import dev.sommelier.wine.Wine;

/**
 * What an opinion is about: a wine, or a style when the wine is null.
 *
 * @param confidence of a plain word about it
 */
record Target(Wine wine, Style style, double confidence) {

    static Target of(Wine wine, double confidence) {
        return new Target(wine, Style.NONE, confidence);
    }

    static Target of(Style style) {
        return new Target(null, style, Confidence.STYLE);
    }

    Target pointedAt() {
        return wine == null ? this : new Target(wine, style, Confidence.PRONOUN);
    }
}
