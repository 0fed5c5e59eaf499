package dev.sommelier.sommelier.describing;

import dev.sommelier.wine.catalogue.Colour;
import dev.sommelier.wine.catalogue.Kind;
import dev.sommelier.wine.catalogue.Sweetness;
import dev.sommelier.wine.catalogue.Wine;
import java.util.Comparator;

/** The order in which no wine makes the next taste thin. */
final class PouringOrder {

    /** Sweet and fortified last, sparkling first, white before red, light before full. */
    static final Comparator<Wine> LIGHT_BEFORE_FULL = Comparator
            .comparing((Wine wine) -> wine.kind() == Kind.FORTIFIED || wine.sweetness() == Sweetness.SWEET)
            .thenComparing(wine -> wine.kind() != Kind.SPARKLING)
            .thenComparing(wine -> wine.colour() == Colour.RED)
            .thenComparing(Wine::body)
            .thenComparing(Wine::tannin)
            .thenComparing(wine -> wine.sweetness());

    private PouringOrder() {
    }
}
