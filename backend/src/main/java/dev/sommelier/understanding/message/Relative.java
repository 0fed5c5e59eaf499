package dev.sommelier.understanding.message;

import java.util.Locale;

/** A comparison with the wines shown last. */
public enum Relative {
    CHEAPER,
    DEARER,
    /** For half of what was named. */
    HALVED,
    DRIER,
    SWEETER,
    LIGHTER,
    FULLER,
    FRESHER,
    SOFTER,
    LESS_TANNIC,
    MORE_TANNIC,
    UNUSUAL,
    /** More fruit, not more sugar. */
    FRUITIER;

    static Relative of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
