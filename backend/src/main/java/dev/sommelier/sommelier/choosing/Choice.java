package dev.sommelier.sommelier.choosing;

import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.ledger.Repeat;
import java.util.List;

/**
 * The wines chosen for a wish, at most three.
 *
 * @param relaxed the wishes that were dropped, as {@code relaxing.csv} names them; empty when all are met
 */
public record Choice(List<Chosen> wines, List<String> relaxed) {

    public static final Choice NONE = new Choice(List.of(), List.of());

    /** The role of a wine among the three. */
    public enum Part {
        SAFE,
        BARGAIN,
        DISCOVERY,
        PLAIN
    }

    /**
     * @param repeat null for a wine the person was never recommended
     */
    public record Chosen(Wine wine, Part part, Repeat repeat) {

        Chosen as(Repeat other) {
            return new Chosen(wine, part, other);
        }
    }

    public boolean isEmpty() {
        return wines.isEmpty();
    }

    public boolean isExhausted() {
        return wines.stream().anyMatch(chosen -> chosen.repeat() == Repeat.EXHAUSTED);
    }

    public List<Wine> bottles() {
        return wines.stream().map(Chosen::wine).toList();
    }
}
