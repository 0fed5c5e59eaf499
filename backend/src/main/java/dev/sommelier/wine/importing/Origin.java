package dev.sommelier.wine.importing;

import java.util.Locale;

/** The source of a wine. An import changes only the wines of its own origin. */
public enum Origin {
    CATALOGUE,
    STOCK;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
