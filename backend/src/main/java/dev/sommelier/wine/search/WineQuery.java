package dev.sommelier.wine.search;

import dev.sommelier.wine.catalogue.Colour;
import dev.sommelier.wine.catalogue.Conditions;
import dev.sommelier.wine.catalogue.Kind;
import dev.sommelier.wine.catalogue.Sweetness;
import java.math.BigDecimal;

/**
 * A search in the whole catalogue; null is "no wish".
 *
 * @param text     words in any language, the last one perhaps unfinished
 * @param country  ISO 3166 alpha-2 code in lower case
 * @param priceMax EUR per bottle, compared with the lower end of a wine's price band
 */
record WineQuery(
        String text,
        Colour colour,
        Kind kind,
        Sweetness sweetness,
        String country,
        Boolean alcoholFree,
        BigDecimal priceMax,
        int limit,
        int offset) {

    /** Everything but the text. */
    Conditions conditions() {
        Conditions conditions = Conditions.listed();
        equal(conditions, "colour", colour == null ? null : colour.name());
        equal(conditions, "kind", kind == null ? null : kind.name());
        equal(conditions, "sweetness", sweetness == null ? null : sweetness.name());
        equal(conditions, "country", country);
        equal(conditions, "alcohol_free", alcoholFree);
        if (priceMax != null) {
            conditions.and("w.price_min <= :priceMax").with("priceMax", priceMax);
        }
        return conditions;
    }

    private static void equal(Conditions conditions, String column, Object value) {
        if (value != null) {
            conditions.and("w." + column + " = :" + column).with(column, value);
        }
    }
}
