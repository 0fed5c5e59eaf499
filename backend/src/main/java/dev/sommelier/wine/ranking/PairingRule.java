package dev.sommelier.wine.ranking;

import dev.sommelier.account.Language;
import dev.sommelier.wine.catalogue.Colour;
import dev.sommelier.wine.catalogue.Kind;
import dev.sommelier.wine.catalogue.Scale;
import dev.sommelier.wine.catalogue.Sweetness;
import dev.sommelier.wine.catalogue.Wine;
import java.util.Set;

/**
 * A rule of {@code wine/pairing.csv}: how a style of wine goes with some dishes. An empty set and {@link Scale#ANY}
 * match every wine.
 *
 * @param weight from 10 for the best match to -10 for the worst
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
