package dev.sommelier.wine;

import java.util.Locale;

/** Which file a wine comes from; an import touches only the wines of its own origin. */
enum Origin {
    CATALOGUE,
    STOCK;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
