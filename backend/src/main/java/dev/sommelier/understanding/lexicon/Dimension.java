package dev.sommelier.understanding.lexicon;

import dev.sommelier.understanding.wish.Wish;
import java.util.Locale;

/** The subject of a lexicon entry. Wish dimensions add up to a {@link Wish}; the others steer the reading. */
public enum Dimension {
    COLOUR,
    KIND,
    SWEETNESS,
    BODY,
    ACIDITY,
    TANNIN,
    GRAPE,
    COUNTRY,
    REGION,
    PRICE_LEVEL,
    DISH,
    OCCASION,
    AROMA,
    ALCOHOL,
    /** Single wines by their code: refused by name, "no Chablis", or asked for by the way they are made, "an ice wine". */
    WINE,
    INTENT(false),
    RELATIVE(false),
    ORDINAL(false),
    NEGATION(false),
    POST_NEGATION(false),
    FOLLOW_UP(false),
    BOUND(false),
    CURRENCY(false),
    NUMBER(false),
    UNIT(false),
    /** Hides words from the other entries, as "not only" is no negation. */
    IGNORE(false);

    private final boolean wish;

    Dimension() {
        this(true);
    }

    Dimension(boolean wish) {
        this.wish = wish;
    }

    public boolean isWish() {
        return wish;
    }

    public static Dimension of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
