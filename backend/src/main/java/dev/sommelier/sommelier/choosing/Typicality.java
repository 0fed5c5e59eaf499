package dev.sommelier.sommelier.choosing;

import dev.sommelier.classpath.CsvFile;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.wish.Wish;
import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.ranking.TasteScorer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The order when neither dish nor occasion tells wines apart: wines the taste avoids last; typical kind and sweetness
 * first, then the person's taste, then a usual price. A Mosel Riesling should not be an ice wine.
 */
final class Typicality {

    /** The share of a region's wines from which their colour is assumed. */
    private static final double CLEAR = 0.65;
    private static final int ENOUGH_OF_HOME = 2;
    private static final Map<String, List<String>> HOMES = CsvFile.byKey("sommelier/choosing/grape-homes.csv", "grape",
            row -> row.list("countries"));

    private Typicality() {
    }

    static List<Wine> order(List<Wine> wines, TasteScorer scorer) {
        if (wines.isEmpty()) {
            return wines;
        }
        Object kind = usual(wines, Wine::kind);
        Object sweet = usual(wines, DiversityPicker::isSweet);
        List<Double> prices = wines.stream().map(wine -> wine.typicalPrice().doubleValue()).sorted().toList();
        double usual = Math.max(1, prices.get(prices.size() / 3));
        return wines.stream().sorted(Comparator
                .comparing(scorer::avoids)
                .thenComparingInt((Wine wine) -> (wine.kind() == kind ? 0 : 1)
                        + (sweet.equals(DiversityPicker.isSweet(wine)) ? 0 : 1))
                .thenComparing(scorer.bestFirst())
                .thenComparingDouble(wine -> Math.abs(Math.log(Math.max(1, wine.typicalPrice().doubleValue()) / usual)))
                ).toList();
    }

    /** Without wines of an unusual colour, when a region was asked for that has a usual one: Rioja is red. */
    private static List<Wine> ofUsualColour(List<Wine> wines, Wish wish) {
        if (wines.isEmpty() || wish.wanted(Dimension.REGION).size() != 1 || wish.wants(Dimension.GRAPE)
                || !wish.facet(Dimension.COLOUR).isEmpty() || !wish.facet(Dimension.KIND).isEmpty()
                || wish.wants(Dimension.SWEETNESS)) {
            return wines;
        }
        Object colour = usual(wines, Wine::colour);
        List<Wine> usual = wines.stream().filter(wine -> wine.colour() == colour).toList();
        return usual.size() >= CLEAR * wines.size() ? usual : wines;
    }

    /** Without wines of an unusual colour or kind, when only a grape was asked for: Pinot Noir is a still red. */
    static List<Wine> ofUsualSort(List<Wine> all, Wish wish) {
        List<Wine> wines = ofUsualColour(all, wish);
        if (wines.isEmpty() || !wish.wants(Dimension.GRAPE) || wish.wanted(Dimension.GRAPE).size() > 1
                || !wish.facet(Dimension.COLOUR).isEmpty() || !wish.facet(Dimension.KIND).isEmpty()) {
            return wines;
        }
        List<Wine> led = wines.stream().filter(wine -> !wine.grapes().isEmpty()
                && wish.wanted(Dimension.GRAPE).contains(wine.grapes().get(0))).toList();
        if (led.isEmpty()) {
            return wines;
        }
        Object colour = usual(led, Wine::colour);
        Object kind = usual(led, Wine::kind);
        return led.stream().filter(wine -> wine.colour() == colour && wine.kind() == kind).toList();
    }

    /** Those of the grape's home, when no place was said: Albariño is Spanish before it is Uruguayan. */
    static List<Wine> ofHome(List<Wine> wines, Wish wish) {
        if (wish.wanted(Dimension.GRAPE).size() != 1 || !wish.facet(Dimension.COUNTRY).isEmpty()
                || !wish.facet(Dimension.REGION).isEmpty()) {
            return wines;
        }
        String grape = wish.wanted(Dimension.GRAPE).iterator().next();
        List<String> homes = HOMES.getOrDefault(grape, List.of());
        List<Wine> home = wines.stream().filter(wine -> homes.contains(wine.country()) && wine.grapes().indexOf(grape) == 0)
                .toList();
        return home.size() < ENOUGH_OF_HOME ? wines : home;
    }

    private static Object usual(List<Wine> wines, Function<Wine, Object> trait) {
        return wines.stream().collect(Collectors.groupingBy(trait, Collectors.counting())).entrySet().stream()
                .max(Map.Entry.<Object, Long>comparingByValue().thenComparing(entry -> entry.getKey().toString()))
                .orElseThrow().getKey();
    }
}
