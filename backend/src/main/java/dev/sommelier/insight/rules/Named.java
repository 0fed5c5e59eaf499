package dev.sommelier.insight.rules;

import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.ranking.Style;
import java.util.Set;

/**
 * A name of the catalogue that was said.
 *
 * @param wine   the wine it means, or null when it is the name of several
 * @param family what those have in common, else {@link Style#NONE}
 * @param words  the words of the sentence that said it
 * @param name   what was said, as it is spelled
 */
record Named(Wine wine, Style family, Set<String> words, WineName name) {
}
