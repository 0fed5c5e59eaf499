package dev.sommelier.understanding.wish;

import dev.sommelier.understanding.amount.Budget;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Facet;
import dev.sommelier.wine.catalogue.Wine;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * The wine looked for, folded from all messages of a session.
 *
 * @param budget or null
 * @param like   the wine it should resemble, or null
 */
public record Wish(Map<Dimension, Facet> facets, Budget budget, Wine like) {

    public static final Wish NONE = new Wish(Map.of(), null, null);

    public Facet facet(Dimension dimension) {
        return facets.getOrDefault(dimension, Facet.NONE);
    }

    public Set<String> wanted(Dimension dimension) {
        return facet(dimension).wanted();
    }

    public Set<String> refused(Dimension dimension) {
        return facet(dimension).refused();
    }

    public boolean wants(Dimension dimension) {
        return !wanted(dimension).isEmpty();
    }

    public boolean isAlcoholFree() {
        return wanted(Dimension.ALCOHOL).contains("free");
    }

    public boolean isEmpty() {
        return facets.values().stream().allMatch(Facet::isEmpty) && budget == null && like == null;
    }

    public Wish with(Dimension dimension, Facet facet) {
        Map<Dimension, Facet> changed = new EnumMap<>(Dimension.class);
        changed.putAll(facets);
        if (facet.isEmpty()) {
            changed.remove(dimension);
        } else {
            changed.put(dimension, facet);
        }
        return new Wish(Collections.unmodifiableMap(changed), budget, like);
    }

    public Wish with(Budget newBudget) {
        return new Wish(facets, newBudget, like);
    }

    public Wish resembling(Wine wine) {
        return new Wish(facets, budget, wine);
    }

    /** The same without what was wanted in a dimension; refusals stay. */
    public Wish without(Dimension dimension) {
        return with(dimension, facet(dimension).refusals());
    }
}
