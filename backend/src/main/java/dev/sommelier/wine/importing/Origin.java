package dev.sommelier.wine.importing;

import java.util.Locale;

/** Which file a wine comes from; an import touches only the wines of its own origin. */
public enum Origin {
    CATALOGUE,
    STOCK;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
