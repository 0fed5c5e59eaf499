package dev.sommelier.sommelier.remembering;

import dev.sommelier.wine.Trait;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * A word for a style and where it stands.
 *
 * @param to exclusive
 */
record StyleWord(Map<Trait, Set<String>> traits, int from, int to) {

    private static final Set<Trait> ADJECTIVES =
            EnumSet.of(Trait.SWEETNESS, Trait.BODY, Trait.ACIDITY, Trait.TANNIN, Trait.AROMA);

    /** Whether it only describes: "crisp", and not "Riesling" or "whites". */
    boolean isAdjective() {
        return ADJECTIVES.containsAll(traits.keySet());
    }
}
