package dev.sommelier.wine.importing;

import dev.sommelier.text.EnumCode;

/** The source of a wine. An import changes only the wines of its own origin. */
public enum Origin {
    CATALOGUE,
    STOCK;

    String code() {
        return EnumCode.of(this);
    }
}
