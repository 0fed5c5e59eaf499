package dev.sommelier.understanding.wish;

import dev.sommelier.understanding.amount.Budget;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Facet;
import dev.sommelier.understanding.message.Relative;
import dev.sommelier.wine.catalogue.Sweetness;
import dev.sommelier.wine.catalogue.Wine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * Turns "cheaper", "drier" or "lighter" into bounds, relative to the wines shown last. When none were shown, the bounds
 * are fixed.
 */
public final class RelativeWishes {

    private static final BigDecimal CHEAP = BigDecimal.valueOf(15);
    private static final BigDecimal SPECIAL = BigDecimal.valueOf(30);
    private static final List<String> FRUIT = List.of("strawberry", "raspberry", "red_cherry", "black_cherry", "plum",
            "peach", "apricot", "pear");
    private static final BigDecimal CENT = new BigDecimal("0.01");
    /** Below a single wine "cheaper" means clearly cheaper. */
    private static final BigDecimal STEP_DOWN = new BigDecimal("0.75");
    private static final BigDecimal STEP_UP = new BigDecimal("1.2");

    private final RefusedGrapes colours = new RefusedGrapes();

    public Wish apply(Wish wish, Collection<Relative> relatives, List<Wine> shown) {
        Wish changed = wish;
        for (Relative relative : relatives) {
            if (relative == Relative.CHEAPER && relatives.contains(Relative.HALVED)) {
                continue;
            }
            changed = apply(changed, relative, shown);
        }
        return changed;
    }

    private Wish apply(Wish wish, Relative relative, List<Wine> shown) {
        return switch (relative) {
            case CHEAPER -> cheaper(wish, shown);
            case HALVED -> wish.budget() == null || wish.budget().max() == null ? cheaper(wish, shown)
                    : wish.without(Dimension.PRICE_LEVEL).with(wish.budget().halved());
            case DEARER -> dearer(wish, shown);
            case DRIER -> sweetness(wish, shown, s -> s <= lowest(shown, w -> w.sweetness().ordinal(), 1) - 1);
            case SWEETER -> sweetness(wish, shown, s -> s >= highest(shown, w -> w.sweetness().ordinal(), 1) + 1);
            case LIGHTER -> atMost(wish, Dimension.BODY, lowest(shown, Wine::body, 3) - 1);
            case FULLER -> atLeast(wish, Dimension.BODY, highest(shown, Wine::body, 3) + 1);
            case FRESHER -> atLeast(wish, Dimension.ACIDITY, highest(shown, Wine::acidity, 3) + 1);
            case SOFTER -> atMost(atMost(wish, Dimension.ACIDITY, highest(shown, Wine::acidity, 4) - 1),
                    Dimension.TANNIN, Math.max(2, highest(shown, Wine::tannin, 4) - 1));
            case LESS_TANNIC -> atMost(wish, Dimension.TANNIN, lowest(shown, Wine::tannin, 3) - 1);
            case MORE_TANNIC -> atLeast(wish, Dimension.TANNIN, highest(shown, Wine::tannin, 3) + 1);
            case FRUITIER -> fruitier(wish, shown);
            case UNUSUAL -> colours.keeping(wish).without(Dimension.GRAPE).without(Dimension.REGION).resembling(null);
        };
    }

    /**
     * Below the middle price of the list, so that the new list is cheaper as a whole and seldom empty. "Nebbiolo but not
     * Barolo, can't afford that" leaves Nebbiolo.
     */
    private static Wish cheaper(Wish wish, List<Wine> shown) {
        List<BigDecimal> prices = shown.stream().map(Wine::typicalPrice).sorted().toList();
        boolean refusesDear = !wish.refused(Dimension.WINE).isEmpty() || !wish.refused(Dimension.REGION).isEmpty();
        BigDecimal max = prices.isEmpty() ? refusesDear ? SPECIAL : CHEAP : prices.size() == 1
                ? prices.get(0).multiply(STEP_DOWN).setScale(0, RoundingMode.UP)
                : prices.get((prices.size() - 1) / 2).subtract(CENT);
        return wish.without(Dimension.PRICE_LEVEL).with(Budget.euro(null, max));
    }

    private static Wish dearer(Wish wish, List<Wine> shown) {
        BigDecimal min = shown.stream().map(Wine::typicalPrice).max(BigDecimal::compareTo)
                .map(price -> price.multiply(STEP_UP).setScale(0, RoundingMode.DOWN)).orElse(SPECIAL);
        return wish.without(Dimension.PRICE_LEVEL).with(Budget.euro(min, null));
    }

    /** Fruit in the aroma and no more grip; as sweet or dry as those shown. */
    private static Wish fruitier(Wish wish, List<Wine> shown) {
        Wish fruity = wish.with(Dimension.AROMA, Facet.wanting(FRUIT));
        boolean asSweet = !shown.isEmpty() && !wish.wants(Dimension.SWEETNESS);
        return asSweet ? fruity.with(Dimension.SWEETNESS, Facet.wanting(shown.stream()
                .map(wine -> wine.sweetness().name().toLowerCase(Locale.ROOT)).distinct().toList())) : fruity;
    }

    private static Wish sweetness(Wish wish, List<Wine> shown, Predicate<Integer> fits) {
        List<String> codes = Arrays.stream(Sweetness.values()).filter(s -> fits.test(s.ordinal()))
                .map(s -> s.name().toLowerCase(Locale.ROOT)).toList();
        Sweetness edge = fits.test(-1) ? Sweetness.DRY : Sweetness.SWEET;
        return wish.with(Dimension.SWEETNESS,
                Facet.wanting(codes.isEmpty() ? List.of(edge.name().toLowerCase(Locale.ROOT)) : codes));
    }

    private static Wish atMost(Wish wish, Dimension dimension, int max) {
        return wish.with(dimension, Facet.wanting(List.of("1-" + Math.max(1, max))));
    }

    private static Wish atLeast(Wish wish, Dimension dimension, int min) {
        return wish.with(dimension, Facet.wanting(List.of(Math.min(5, min) + "-5")));
    }

    private static int lowest(List<Wine> shown, ToIntFunction<Wine> taste, int otherwise) {
        return shown.stream().mapToInt(taste).min().orElse(otherwise);
    }

    private static int highest(List<Wine> shown, ToIntFunction<Wine> taste, int otherwise) {
        return shown.stream().mapToInt(taste).max().orElse(otherwise);
    }
}
