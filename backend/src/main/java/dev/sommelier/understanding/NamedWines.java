package dev.sommelier.understanding;

import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Facet;
import dev.sommelier.understanding.lexicon.Lexicon;
import dev.sommelier.understanding.lexicon.ProperNames;
import dev.sommelier.understanding.message.Intent;
import dev.sommelier.understanding.message.Reading;
import dev.sommelier.wine.catalogue.Colour;
import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.ranking.WineCatalogue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the wines of the catalogue that a message names. */
final class NamedWines {

    private static final int NAMES = 5;
    /** Where a name that both a red and a white carry means the white. */
    private static final Set<String> MOSTLY_WHITE = Set.of("loire", "alsace", "champagne", "jura", "savoie", "galicia");

    private static final Set<Dimension> STYLE = EnumSet.of(Dimension.COLOUR, Dimension.SWEETNESS,
            Dimension.COUNTRY);

    private final WineCatalogue catalogue;
    private final ProperNames properNames;
    private final Lexicon lexicon;

    NamedWines(WineCatalogue catalogue, ProperNames properNames, Lexicon lexicon) {
        this.catalogue = catalogue;
        this.properNames = properNames;
        this.lexicon = lexicon;
    }

    /** Best match first, without those that contradict the rest of it: "a red, but no Chablis". */
    List<Wine> of(Reading reading) {
        String text = reading.text();
        boolean loosely = reading.intent() == Intent.SIMILAR || reading.intent() == Intent.AGAIN;
        List<Wine> named = new ArrayList<>(catalogue.named(text, NAMES));
        named.removeIf(wine -> reading.question() == null && contradicts(wine, reading) || isRefused(wine, text, reading)
                || isOfOtherPlace(wine, text, reading) || isOfOtherGrape(wine, text, reading)
                || !(loosely && namesMore(reading)) && !properNames.said(wine, text, lexicon));
        if (reading.question() == null && named.stream().anyMatch(wine -> isAsSweet(wine, reading))) {
            named.removeIf(wine -> !isAsSweet(wine, reading));
        }
        named.sort(Comparator.<Wine>comparingInt(wine -> properNames.missingWords(wine, text))
                .thenComparing(wine -> wine.colour() != Colour.RED || MOSTLY_WHITE.contains(wine.region())));
        return isOneOfSeveralPlaces(named, reading) ? List.of() : affordable(named, reading);
    }

    /** Whether wines of several places are asked for, though only one of them is the name of a wine: "Cava or Prosecco". */
    private static boolean isOneOfSeveralPlaces(List<Wine> named, Reading reading) {
        return reading.question() == null && reading.intent() != Intent.SIMILAR
                && reading.facet(Dimension.REGION).wanted().size() > 1
                && named.stream().map(Wine::region).distinct().count() == 1;
    }

    /** The reading with the wines refused by name: "a white Burgundy, I am tired of Chablis" wants Burgundy still. */
    Reading refusing(Reading reading) {
        if (reading.refusedWords().isEmpty() || reading.question() != null) {
            return reading;
        }
        List<Wine> refused = catalogue.named(reading.text(), NAMES).stream()
                .filter(wine -> isRefused(wine, reading.text(), reading)).toList();
        if (refused.isEmpty()) {
            return reading;
        }
        Map<Dimension, Facet> facets = new EnumMap<>(Dimension.class);
        facets.putAll(reading.facets());
        facets.put(Dimension.WINE, Facet.refusing(refused.stream().map(Wine::code).toList()));
        Set<String> regions = refused.stream().map(Wine::region).collect(Collectors.toSet());
        if (reading.wants(Dimension.GRAPE) && regions.containsAll(reading.facet(Dimension.REGION).refused())) {
            facets.remove(Dimension.REGION);
        }
        return reading.wishing(facets);
    }

    /** Whether it is a place of its own and no misspelt name: "Ribeira Sacra" is not Ribeiro. */
    private boolean isOfOtherPlace(Wine wine, String text, Reading reading) {
        return reading.wants(Dimension.REGION) && !reading.facet(Dimension.REGION).wanted().contains(wine.region())
                && !properNames.isComplete(wine, text);
    }

    /** Whether another grape is named than the wine has: "Sauvignon from the Loire" names no Crémant de Loire. */
    private boolean isOfOtherGrape(Wine wine, String text, Reading reading) {
        return reading.question() == null && reading.wants(Dimension.GRAPE) && !wine.grapes().isEmpty()
                && wine.grapes().stream().noneMatch(reading.facet(Dimension.GRAPE).wanted()::contains)
                && !properNames.isComplete(wine, text);
    }

    /** Whether it speaks of a grape or a place, by which a name can be told: "sweet Hungarian white" names none. */
    private static boolean namesMore(Reading reading) {
        return reading.facets().isEmpty() || reading.wants(Dimension.GRAPE) || reading.wants(Dimension.REGION)
                || reading.wants(Dimension.KIND)
                || reading.facets().keySet().stream().noneMatch(STYLE::contains);
    }

    /** Whether the wine is as sweet as was said: "dry Prosecco" names the brut and not the extra dry one. */
    private static boolean isAsSweet(Wine wine, Reading reading) {
        Facet sweetness = reading.facet(Dimension.SWEETNESS);
        String code = wine.sweetness().name().toLowerCase(Locale.ROOT);
        return !sweetness.refused().contains(code)
                && (sweetness.wanted().isEmpty() || sweetness.wanted().contains(code));
    }

    /** Whether the name was only said to refuse it. */
    private boolean isRefused(Wine wine, String text, Reading reading) {
        Set<String> words = properNames.wordsFor(wine, text, lexicon);
        return !words.isEmpty() && reading.refusedWords().containsAll(words);
    }

    /** Of several wines of a name those within the budget; when none is, all, so that similar ones can be found. */
    private static List<Wine> affordable(List<Wine> named, Reading reading) {
        List<Wine> within = named.stream().filter(wine -> !isTooDear(wine, reading)).toList();
        return within.isEmpty() ? named : within;
    }

    static boolean isTooDear(Wine wine, Reading reading) {
        return reading.budget() != null && reading.budget().maxEuro() != null
                && wine.typicalPrice().compareTo(reading.budget().maxEuro()) > 0;
    }

    private static boolean contradicts(Wine wine, Reading reading) {
        String colour = wine.colour().name().toLowerCase(Locale.ROOT);
        Facet colours = reading.facet(Dimension.COLOUR);
        Facet kinds = reading.facet(Dimension.KIND);
        return !kinds.wanted().isEmpty() && !kinds.wanted().contains(wine.kind().name().toLowerCase(Locale.ROOT))
                || !colours.wanted().isEmpty() && !colours.wanted().contains(colour)
                || colours.refused().contains(colour)
                || reading.facet(Dimension.REGION).refused().contains(wine.region())
                || wine.grapes().stream().anyMatch(reading.facet(Dimension.GRAPE).refused()::contains);
    }
}
