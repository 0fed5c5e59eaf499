package dev.sommelier.understanding.lexicon;

import dev.sommelier.wine.catalogue.Wine;
import java.util.Locale;

/** Whether a wine has what a word of the lexicon says. */
public final class WineTraits {

    private WineTraits() {
    }

    public static boolean has(Wine wine, Mention mention) {
        return has(wine, mention.dimension(), mention.code());
    }

    /** Whether it has one of the wanted codes, or none of the refused when nothing is wanted. */
    public static boolean has(Wine wine, Dimension dimension, Facet facet) {
        return facet.wanted().isEmpty() ? facet.refused().stream().noneMatch(code -> has(wine, dimension, code))
                : facet.wanted().stream().anyMatch(code -> has(wine, dimension, code));
    }

    private static boolean has(Wine wine, Dimension dimension, String code) {
        return switch (dimension) {
            case COLOUR -> code(wine.colour()).equals(code);
            case KIND -> code(wine.kind()).equals(code);
            case SWEETNESS -> code(wine.sweetness()).equals(code);
            case GRAPE -> wine.grapes().contains(code);
            case COUNTRY -> wine.country().equals(code);
            case REGION -> wine.region().equals(code);
            case BODY -> scale(wine.body(), code);
            case ACIDITY -> scale(wine.acidity(), code);
            case TANNIN -> scale(wine.tannin(), code);
            case AROMA -> wine.aromas().contains(code);
            case ALCOHOL -> wine.alcoholFree() == code.equals("free");
            default -> false;
        };
    }

    private static boolean scale(int value, String code) {
        return switch (code) {
            case "light", "low" -> value <= 2;
            case "medium" -> value == 3;
            case "full", "high" -> value >= 4;
            default -> code.matches("[1-5]-[1-5]") && value >= code.charAt(0) - '0' && value <= code.charAt(2) - '0';
        };
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
