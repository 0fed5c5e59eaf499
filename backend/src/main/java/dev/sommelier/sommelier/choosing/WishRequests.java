package dev.sommelier.sommelier.choosing;

import dev.sommelier.classpath.CsvFile;
import dev.sommelier.text.EnumCode;
import dev.sommelier.understanding.amount.Budget;
import dev.sommelier.understanding.amount.StrengthReader;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Facet;
import dev.sommelier.understanding.wish.Wish;
import dev.sommelier.wine.catalogue.Colour;
import dev.sommelier.wine.catalogue.Kind;
import dev.sommelier.wine.catalogue.Scale;
import dev.sommelier.wine.catalogue.Sweetness;
import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.catalogue.WineRequest;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns a wish into a request to the catalogue, and checks the refusals that a request cannot express. */
public final class WishRequests {

    private static final BigDecimal SOMEWHAT_LOWER = new BigDecimal("0.75");

    private final Scales scales = new Scales();
    private final PriceLevels prices = new PriceLevels();
    private final RegionGroups regions = new RegionGroups();
    private final DishGroups groups;

    public WishRequests(DishGroups groups) {
        this.groups = groups;
    }

    /** The wish as filters and ranges of the catalogue; what it has no field for is checked by {@link #refuses}. */
    public WineRequest of(Wish wish) {
        Budget budget = prices.of(wish);
        Wine like = wish.like();
        return new WineRequest(
                codes(Colour.class, offersSparkling(wish) ? wish.facet(Dimension.COLOUR).refusals()
                        : wish.facet(Dimension.COLOUR), like == null ? null : like.colour()),
                codes(Kind.class, wish.facet(Dimension.KIND), like == null ? null : like.kind()),
                sweetness(wish.facet(Dimension.SWEETNESS), like == null ? null : like.sweetness()),
                wish.isAlcoholFree() ? Boolean.TRUE : null,
                scales.range(Dimension.BODY, wish.facet(Dimension.BODY)),
                scales.range(Dimension.ACIDITY, wish.facet(Dimension.ACIDITY)),
                scales.range(Dimension.TANNIN, wish.facet(Dimension.TANNIN)),
                wish.wanted(Dimension.GRAPE), wish.wanted(Dimension.COUNTRY),
                regions.expand(wish.wanted(Dimension.REGION)),
                budget == null ? null : budget.minEuro(),
                budget == null ? null : budget.maxEuro(),
                groups.expand(wish.wanted(Dimension.DISH)),
                groups.expand(wish.wanted(Dimension.OCCASION)),
                wish.wanted(Dimension.AROMA));
    }

    /** A request so narrow that it finds one wine among those an account was shown. */
    static WineRequest exactly(Wine wine) {
        return new WineRequest(Set.of(wine.colour()), Set.of(wine.kind()), Set.of(wine.sweetness()),
                wine.alcoholFree() ? Boolean.TRUE : null, exactly(wine.body()), exactly(wine.acidity()),
                exactly(wine.tannin()), Set.of(), Set.of(wine.country()), Set.of(wine.region()), null, null, Set.of(),
                Set.of(), Set.of());
    }

    private static Scale exactly(int value) {
        return new Scale(value, value);
    }

    boolean refuses(Wish wish, Wine wine) {
        boolean otherColour = offersSparkling(wish) && (wine.kind() == Kind.STILL || wine.colour() == Colour.RED)
                && !wish.wanted(Dimension.COLOUR).contains(EnumCode.of(wine.colour()));
        boolean amber = wish.wanted(Dimension.COLOUR).equals(Set.of("white")) && !wish.wants(Dimension.KIND) && wine.isAmber();
        boolean otherWine = wish.wants(Dimension.WINE) && !wish.wanted(Dimension.WINE).contains(wine.code());
        return otherColour || amber || otherWine || isTooStrongOrWeak(wish, wine)
                || wish.refused(Dimension.COUNTRY).contains(wine.country())
                || regions.expand(wish.refused(Dimension.REGION)).contains(wine.region())
                || wish.refused(Dimension.WINE).contains(wine.code())
                || wine.grapes().stream().anyMatch(wish.refused(Dimension.GRAPE)::contains)
                || wine.aromas().stream().anyMatch(wish.refused(Dimension.AROMA)::contains)
                || wish.like() != null && wish.like().id().equals(wine.id());
    }

    /** Whether it lies beyond a strength that was said, "under 12 %"; so does a wine whose strength is unknown. */
    private static boolean isTooStrongOrWeak(Wish wish, Wine wine) {
        for (String code : wish.wanted(Dimension.ALCOHOL)) {
            boolean most = code.startsWith(StrengthReader.MOST);
            if (most || code.startsWith(StrengthReader.LEAST)) {
                BigDecimal bound = new BigDecimal(code.substring(StrengthReader.MOST.length()));
                BigDecimal edge = most ? wine.abvMax() : wine.abvMin();
                if (edge == null || (most ? edge.compareTo(bound) > 0 : edge.compareTo(bound) < 0)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The sort of wine among those that the wish offers to choose from, as in "one red, one white, one fizz". */
    String sort(Wish wish, Wine wine) {
        return offersSparkling(wish) && wine.kind() == Kind.SPARKLING ? Kind.SPARKLING.name() : wine.colour().name();
    }

    /** Whether one of two or three places is asked for, "Cava or Prosecco"; more are a part of the world. */
    boolean offersPlaces(Wish wish) {
        return isChoice(wish, Dimension.REGION) || !wish.wants(Dimension.REGION) && isChoice(wish, Dimension.COUNTRY);
    }

    /** The place among those asked for that a wine is of. */
    String place(Wish wish, Wine wine) {
        return isChoice(wish, Dimension.REGION) ? wine.region() : wine.country();
    }

    private static boolean isChoice(Wish wish, Dimension dimension) {
        return wish.wanted(dimension).size() > 1 && wish.wanted(dimension).size() <= DiversityPicker.SIZE;
    }

    /** Whether sparkling wine is one of several sorts asked for: its colour is then open. */
    private static boolean offersSparkling(Wish wish) {
        return wish.wants(Dimension.COLOUR) && wish.wanted(Dimension.KIND).containsAll(Set.of("still", "sparkling"));
    }

    /** The same wish with a range of prices that begins somewhat lower; the wish itself when it has none. */
    Wish withLowerEnd(Wish wish) {
        Budget budget = wish.budget();
        return budget == null || budget.minEuro() == null || budget.maxEuro() == null ? wish
                : wish.with(new Budget(budget.min(), budget.max(), budget.about(), budget.currency(),
                        budget.minEuro().multiply(SOMEWHAT_LOWER), budget.maxEuro(), budget.said()));
    }

    boolean hasPrice(Wish wish) {
        return prices.of(wish) != null;
    }

    /** The sweetness a facet leaves: "not sweet" leaves the dry ones. */
    private static Set<Sweetness> sweetness(Facet facet, Sweetness otherwise) {
        Set<Sweetness> wanted = codes(Sweetness.class, facet, otherwise);
        if (facet.wanted().isEmpty() && facet.refused().contains("sweet")) {
            wanted.removeAll(Set.of(Sweetness.SEMI_SWEET, Sweetness.SEMI_DRY));
        }
        return wanted;
    }

    private static <E extends Enum<E>> Set<E> codes(Class<E> type, Facet facet, E otherwise) {
        if (facet.isEmpty()) {
            return otherwise == null ? EnumSet.noneOf(type) : EnumSet.of(otherwise);
        }
        Set<E> codes = facet.wanted().isEmpty() ? EnumSet.allOf(type)
                : facet.wanted().stream().map(code -> Enum.valueOf(type, code.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(type)));
        codes.removeIf(code -> facet.refused().contains(EnumCode.of(code)));
        return codes;
    }

    /** Adds to a region those that lie in it: Napa lies in California. */
    private static final class RegionGroups {

        private final Map<String, List<String>> groups =
                CsvFile.byKey("sommelier/choosing/region-groups.csv", "region", row -> row.list("holds"));

        Set<String> expand(Collection<String> codes) {
            Set<String> open = new LinkedHashSet<>(codes);
            codes.forEach(code -> open.addAll(groups.getOrDefault(code, List.of())));
            return open;
        }
    }
}
