package dev.sommelier.sommelier.choosing;

import dev.sommelier.classpath.CsvFile;
import dev.sommelier.classpath.CsvRow;
import dev.sommelier.text.EnumCode;
import dev.sommelier.wine.catalogue.Kind;
import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.catalogue.WineRequest;
import dev.sommelier.wine.ranking.TasteScorer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Orders what a search finds. With a dish, an occasion or a scent the ranking of the catalogue stands. Without one a wine
 * is as good as another: then dry still wines come first, those of the season before others, and those the person should
 * like before others; equals are drawn by the seed, and countries and grapes take turns.
 */
public final class SearchOrder {

    /** In EUR: what a bottle usually costs when no price was asked for. */
    private static final double USUAL_PRICE = 18;
    /** A price within this factor of the usual one is as good as it. */
    private static final double NEAR = 2;

    private final List<CsvRow> seasons = CsvFile.read("sommelier/choosing/season-wines.csv");

    /**
     * @param wines  as the catalogue ranks them
     * @param season its code
     * @param seed   the same for one person on one day
     */
    public List<Wine> order(List<Wine> wines, WineRequest request, TasteScorer scorer, String season, long seed) {
        Comparator<Wine> usualFirst = Comparator.comparing(wine -> isUnusual(wine, request));
        if (CandidateOrder.isRanked(request)) {
            return request.dishes().isEmpty() ? wines.stream().sorted(usualFirst).toList() : wines;
        }
        TasteScorer today = scorer.asked(request);
        Comparator<Wine> order = Comparator.<Wine, Boolean>comparing(today::avoids)
                .thenComparing(usualFirst)
                .thenComparing(wine -> !suits(wine, season))
                .thenComparing(today.bestFirst())
                .thenComparing(wine -> !isUsuallyPriced(wine, request))
                .thenComparingLong(wine -> new SplittableRandom(seed + wine.code().hashCode()).nextLong())
                .thenComparing(Wine::id);
        return takingTurns(wines.stream().sorted(order).toList());
    }

    /** Whether the wine is of a kind or sweetness that people have to ask for. */
    private static boolean isUnusual(Wine wine, WineRequest request) {
        return request.kinds().isEmpty() && wine.kind() != Kind.STILL
                || request.sweetness().isEmpty() && DiversityPicker.isSweet(wine);
    }

    private boolean suits(Wine wine, String season) {
        return seasons.stream().filter(row -> row.getField("season").equals(season)).anyMatch(row ->
                allows(row, "colour", wine.colour()) && allows(row, "kind", wine.kind())
                        && allows(row, "sweetness", wine.sweetness())
                        && spans(row, "body", wine.body()) && spans(row, "acidity", wine.acidity()));
    }

    private static boolean allows(CsvRow row, String column, Enum<?> value) {
        List<String> codes = CsvFile.list(row.getField(column));
        return codes.isEmpty() || codes.contains(EnumCode.of(value));
    }

    /** @return whether a cell such as "2-4" spans the value */
    private static boolean spans(CsvRow row, String column, int value) {
        String[] ends = row.getField(column).split("-");
        return value >= Integer.parseInt(ends[0]) && value <= Integer.parseInt(ends[1]);
    }

    private static boolean isUsuallyPriced(Wine wine, WineRequest request) {
        double price = wine.typicalPrice().doubleValue();
        return request.priceMin() != null || request.priceMax() != null
                || price <= USUAL_PRICE * NEAR && price >= USUAL_PRICE / NEAR;
    }

    /** Orders the wines round-robin by country and leading grape. */
    private static List<Wine> takingTurns(List<Wine> wines) {
        List<Wine> left = new ArrayList<>(wines);
        List<Wine> turns = new ArrayList<>();
        while (!left.isEmpty()) {
            Set<String> taken = new HashSet<>();
            List<Wine> round = left.stream().filter(wine -> {
                String grape = wine.grapes().isEmpty() ? wine.code() : "grape " + wine.grapes().get(0);
                boolean fresh = !taken.contains(wine.country()) && !taken.contains(grape);
                if (fresh) {
                    taken.addAll(List.of(wine.country(), grape));
                }
                return fresh;
            }).toList();
            turns.addAll(round);
            left.removeAll(new HashSet<>(round));
        }
        return turns;
    }
}
