package dev.sommelier.wine.names;

import dev.sommelier.wine.names.NameWords.Part;
import java.util.EnumMap;
import java.util.Map;

/** Counts the parts of a name that were said, and decides whether they name the wine. */
final class NameTally {

    private final Map<Part, Integer> said = new EnumMap<>(Part.class);
    private final Map<Part, Integer> all = new EnumMap<>(Part.class);
    private double score;

    /** @param likeness 0 when the word was not said, up to 1 */
    void add(Part part, double likeness) {
        all.merge(part, 1, Integer::sum);
        if (likeness > 0) {
            said.merge(part, 1, Integer::sum);
            score += part.weight() * likeness;
        } else {
            score -= part.weight();
        }
    }

    double score() {
        return score;
    }

    /**
     * A word that belongs to this name alone names the wine. In a name without one, the region does if it is the whole
     * name («Риоха Крианса»); beside a grape or an everyday word it only describes, and all of them must be said.
     */
    boolean isNamed() {
        if (count(all, Part.NAME) > 0) {
            return count(said, Part.NAME) > 0;
        }
        if (count(said, Part.REGION) == 0) {
            return false;
        }
        boolean describes = count(all, Part.EVERYDAY) > 0;
        return complete(Part.REGION) && complete(Part.GRAPE)
                && (!describes || complete(Part.EVERYDAY) && complete(Part.LABEL));
    }

    private boolean complete(Part part) {
        return count(said, part) == count(all, part);
    }

    private static int count(Map<Part, Integer> counts, Part part) {
        return counts.getOrDefault(part, 0);
    }
}
