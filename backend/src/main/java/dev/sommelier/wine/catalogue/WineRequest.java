package dev.sommelier.wine.catalogue;

import java.math.BigDecimal;
import java.util.Set;

/**
 * A request for wines. Every part is a hard filter except {@code dishes}, {@code occasions} and {@code aromas}, which
 * only rank. An empty set, a null and {@link Scale#ANY} mean "no wish".
 *
 * @param alcoholFree null for "ordinary wine", which leaves alcohol-free ones out; true for only those
 * @param grapes      vocabulary codes; a wine needs one of them
 * @param countries   ISO 3166 alpha-2 codes in lower case
 * @param regions     vocabulary codes
 * @param priceMin    EUR per bottle, inclusive
 * @param priceMax    EUR per bottle, inclusive, compared with the lower end of a wine's price band
 * @param dishes      vocabulary codes, ranked by the pairing rules
 * @param occasions   vocabulary codes
 * @param aromas      vocabulary codes
 */
public record WineRequest(
        Set<Colour> colours,
        Set<Kind> kinds,
        Set<Sweetness> sweetness,
        Boolean alcoholFree,
        Scale body,
        Scale acidity,
        Scale tannin,
        Set<String> grapes,
        Set<String> countries,
        Set<String> regions,
        BigDecimal priceMin,
        BigDecimal priceMax,
        Set<String> dishes,
        Set<String> occasions,
        Set<String> aromas) {

    /** No wish at all: every ordinary wine. */
    public static final WineRequest ANY = new WineRequest(Set.of(), Set.of(), Set.of(), null, Scale.ANY, Scale.ANY,
            Scale.ANY, Set.of(), Set.of(), Set.of(), null, null, Set.of(), Set.of(), Set.of());

    /** The same, of alcohol-free wines only. */
    public WineRequest withoutAlcohol() {
        return new WineRequest(colours, kinds, sweetness, true, body, acidity, tannin, grapes, countries, regions,
                priceMin, priceMax, dishes, occasions, aromas);
    }
}
