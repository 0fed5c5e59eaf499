package dev.sommelier.sommelier.describing;

import dev.sommelier.account.Language;
import dev.sommelier.sommelier.phrasing.Situation;
import dev.sommelier.sommelier.phrasing.Templates;
import dev.sommelier.text.EnumCode;
import dev.sommelier.wine.catalogue.Colour;
import dev.sommelier.wine.catalogue.Kind;
import dev.sommelier.wine.catalogue.Sweetness;
import dev.sommelier.wine.catalogue.Wine;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How long a wine keeps, closed and open: rules of thumb from its kind, its structure and, in broad strokes, its price. */
final class StorageAdvice {

    /** The bands of time, each with a sentence {@code keep.*}. */
    private enum Band {
        FRESH(1), SOON(2), SOME(5), LONG(10), VERY_LONG(20);

        private final int years;

        Band(int years) {
            this.years = years;
        }
    }

    /** Typical price in euros from which a wine counts as made for keeping (SERIOUS), or for a few years (GOOD). */
    private static final double SERIOUS = 25;
    private static final double GOOD = 14;
    /** In years; beyond it a wine keeps for as long as anybody waits. */
    private static final int DECADES = 19;
    /** The most body of a dry fortified white that aged under yeast and not in air, as fino. */
    private static final int PALE = 2;

    private final Templates templates;

    StorageAdvice(Templates templates) {
        this.templates = templates;
    }

    static double years(Wine wine) {
        if (wine.drinkTo() != null) {
            return wine.drinkTo() + wine.tannin() / 10.0 + wine.acidity() / 10.0;
        }
        return band(wine).years + wine.tannin() / 10.0 + wine.acidity() / 10.0;
    }

    private static Band band(Wine wine) {
        double price = wine.typicalPrice().doubleValue();
        if (wine.alcoholFree()) {
            return Band.FRESH;
        }
        if (wine.kind() == Kind.FORTIFIED) {
            return wine.sweetness() == Sweetness.DRY ? Band.SOON : price >= SERIOUS ? Band.VERY_LONG : Band.SOME;
        }
        if (wine.kind() == Kind.SPARKLING) {
            return price >= SERIOUS ? Band.SOME : Band.FRESH;
        }
        if (wine.sweetness() == Sweetness.SWEET && wine.acidity() >= 4) {
            return price >= SERIOUS ? Band.VERY_LONG : Band.SOME;
        }
        if (wine.colour() == Colour.RED) {
            return wine.tannin() >= 4 && price >= SERIOUS ? Band.LONG : wine.tannin() >= 3 && price >= GOOD ? Band.SOME
                    : Band.SOON;
        }
        boolean lasting = wine.colour() == Colour.WHITE && wine.acidity() >= 4 && price >= SERIOUS;
        return lasting ? Band.SOME : wine.body() >= 4 || wine.acidity() >= 4 ? Band.SOON : Band.FRESH;
    }

    String of(Wine wine, Map<String, String> values, Situation situation) {
        if (wine.drinkTo() != null) {
            Map<String, String> known = new HashMap<>(values);
            known.putAll(window(wine, situation.language()));
            return templates.say("keep.window_" + state(wine), situation, known) + " " + templates.say("keep.rule", situation, values);
        }
        return templates.say("keep." + EnumCode.of(band(wine)), situation, values) + " " + templates.say("keep.rule", situation,
                values);
    }

    String of(List<Wine> wines, Situation situation) {
        return lines("keep.lead", "keep_short.", wines, situation, true);
    }

    String opened(Wine wine, Map<String, String> values, Situation situation) {
        return templates.say("opened." + open(wine), situation, values);
    }

    String opened(List<Wine> wines, Situation situation) {
        if (wines.stream().map(StorageAdvice::open).distinct().count() == 1) {
            return templates.say("opened_all." + open(wines.get(0)), situation, Map.of());
        }
        return lines("opened.lead", "opened_short.", wines, situation, false);
    }

    private String lines(String lead, String key, List<Wine> wines, Situation situation, boolean closed) {
        Language language = situation.language();
        return new WineLines(templates).of(lead, wines, situation, wine -> closed && wine.drinkTo() != null
                ? small(templates.say(key + "window_" + state(wine), language, situation.seed(), window(wine, language)))
                : templates.words(key + (closed ? EnumCode.of(band(wine)) : open(wine)), language));
    }

    private static String small(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }

    private static String state(Wine wine) {
        return wine.drinkFrom() > 1 ? "wait" : wine.drinkTo() > DECADES ? "ever" : "now";
    }

    private static Map<String, String> window(Wine wine, Language language) {
        return Map.of("from", wine.drinkFrom().toString(), "to", wine.drinkTo().toString(),
                "span", wine.drinkTo() == 1 ? language.choose("a year", "год")
                        : wine.drinkTo() < 5 ? language.choose(wine.drinkTo() + " years", wine.drinkTo() + " года")
                        : language.choose(wine.drinkTo() + " years", wine.drinkTo() + " лет"));
    }

    private static String open(Wine wine) {
        if (wine.kind() == Kind.FORTIFIED) {
            boolean pale = wine.body() <= PALE && wine.colour() == Colour.WHITE;
            return wine.sweetness() != Sweetness.DRY ? "fortified" : pale ? "pale_fortified" : "dry_fortified";
        }
        return wine.kind() == Kind.SPARKLING ? "sparkling" : wine.sweetness() == Sweetness.SWEET ? "sweet"
                : wine.colour() == Colour.RED ? "red" : "white";
    }
}
