package dev.sommelier.sommelier.understanding;

import dev.sommelier.wine.Wine;
import java.util.List;
import java.util.Locale;

/** Puts a wine's style into a wish: same colour, kind and sweetness, body and tannin at most a step away. */
final class Likeness {

    Wish adopt(Wish wish, Wine model, Reading reading) {
        Wish alike = wish.resembling(model).without(Dimension.GRAPE).without(Dimension.REGION)
                .without(Dimension.COUNTRY);
        alike = unlessSaid(alike, Dimension.COLOUR, code(model.colour()), reading);
        alike = unlessSaid(alike, Dimension.KIND, code(model.kind()), reading);
        alike = unlessSaid(alike, Dimension.SWEETNESS, code(model.sweetness()), reading);
        alike = unlessSaid(alike, Dimension.BODY, around(model.body()), reading);
        alike = unlessSaid(alike, Dimension.TANNIN, around(model.tannin()), reading);
        for (Dimension place : List.of(Dimension.COUNTRY, Dimension.GRAPE)) {
            alike = reading.wants(place) ? alike.with(place, reading.facet(place)) : alike;
        }
        return alike;
    }

    private static Wish unlessSaid(Wish wish, Dimension dimension, String code, Reading reading) {
        return reading.wants(dimension) ? wish : wish.with(dimension, Facet.wanting(List.of(code)));
    }

    private static String around(int value) {
        return Math.max(1, value - 1) + "-" + Math.min(5, value + 1);
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
