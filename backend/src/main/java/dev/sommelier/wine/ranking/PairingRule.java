package dev.sommelier.wine.ranking;

import dev.sommelier.account.Language;
import dev.sommelier.wine.catalogue.Colour;
import dev.sommelier.wine.catalogue.Kind;
import dev.sommelier.wine.catalogue.Scale;
import dev.sommelier.wine.catalogue.Sweetness;
import dev.sommelier.wine.catalogue.Wine;
import java.util.Set;

/**
 * One line of {@code wine/pairing.csv}: a style of wine, and what it does beside some dishes. An empty set and
 * {@link Scale#ANY} mean "whatever".
 *
 * @param weight from 10, the natural partner, to -10, what spoils wine and dish
 */
record PairingRule(
        Set<String> dishes,
        int weight,
        Set<Colour> colours,
        Set<Kind> kinds,
        Set<Sweetness> sweetness,
        Scale body,
        Scale acidity,
        Scale tannin,
        String reasonEn,
        String reasonRu) {

    boolean suits() {
        return weight > 0;
    }

    boolean describes(Wine wine) {
        return (colours.isEmpty() || colours.contains(wine.colour()))
                && (kinds.isEmpty() || kinds.contains(wine.kind()))
                && (sweetness.isEmpty() || sweetness.contains(wine.sweetness()))
                && body.contains(wine.body()) && acidity.contains(wine.acidity()) && tannin.contains(wine.tannin());
    }

    String reason(Language language) {
        return language.choose(reasonEn, reasonRu);
    }
}
