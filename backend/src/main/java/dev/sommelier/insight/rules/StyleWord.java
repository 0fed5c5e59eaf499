package dev.sommelier.insight.rules;

import dev.sommelier.wine.ranking.Trait;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * A word for a style and where it stands.
 *
 * @param to   exclusive
 * @param name when it is what certain wines are called, else null
 */
record StyleWord(Map<Trait, Set<String>> traits, int from, int to, WineName name) {

    private static final Set<Trait> ADJECTIVES =
            EnumSet.of(Trait.SWEETNESS, Trait.BODY, Trait.ACIDITY, Trait.TANNIN, Trait.AROMA);

    StyleWord(Map<Trait, Set<String>> traits, int from, int to) {
        this(traits, from, to, null);
    }

    StyleWord called(WineName other) {
        return new StyleWord(traits, from, to, other);
    }

    /** Whether it only describes: "crisp", and not "Riesling" or "whites". */
    boolean isAdjective() {
        return ADJECTIVES.containsAll(traits.keySet());
    }
}
