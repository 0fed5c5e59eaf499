package dev.sommelier.sommelier.choosing;

import dev.sommelier.wine.catalogue.Scale;
import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.catalogue.WineRequest;
import java.util.Set;

/** A request narrow enough to find one certain wine among those seen. */
final class ProfileRequest {

    private ProfileRequest() {
    }

    static WineRequest of(Wine wine) {
        return new WineRequest(Set.of(wine.colour()), Set.of(wine.kind()), Set.of(wine.sweetness()),
                wine.alcoholFree() ? Boolean.TRUE : null, exactly(wine.body()), exactly(wine.acidity()),
                exactly(wine.tannin()), Set.of(), Set.of(wine.country()), Set.of(wine.region()), null, null, Set.of(),
                Set.of(), Set.of());
    }

    private static Scale exactly(int value) {
        return new Scale(value, value);
    }
}
