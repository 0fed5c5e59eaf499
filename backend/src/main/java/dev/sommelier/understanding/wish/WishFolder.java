package dev.sommelier.understanding.wish;

import dev.sommelier.classpath.CsvFile;
import dev.sommelier.classpath.CsvRow;
import dev.sommelier.understanding.amount.Budget;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Facet;
import dev.sommelier.understanding.message.Reading;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Merges the reading of a message into the wish. A later statement replaces the earlier one of its dimension and drops
 * the dimensions tied to it by {@code understanding/tied-wishes.csv}: a new dish reopens the colour but not the price.
 */
public final class WishFolder {

    private static final Set<Dimension> STYLE = EnumSet.of(Dimension.COLOUR, Dimension.KIND, Dimension.GRAPE,
            Dimension.COUNTRY, Dimension.REGION);
    /** Dimensions whose refusals last for the session; refusals of the others end with the request. */
    private static final Set<Dimension> LASTING = EnumSet.of(Dimension.GRAPE, Dimension.COUNTRY, Dimension.REGION,
            Dimension.AROMA, Dimension.DISH, Dimension.TANNIN, Dimension.WINE);
    private static final Set<Dimension> MOMENT = EnumSet.of(Dimension.DISH, Dimension.OCCASION);

    /** Occasions that are worth another price than the one said before. */
    private static final Set<String> PRICED = Set.of("gift", "wedding", "celebration", "business_dinner", "anniversary",
            "birthday",
            "date", "christmas", "new_year", "everyday", "picnic");

    /** A message of this many words is a request of its own and no answer to a question. */
    private static final int SENTENCE = 5;

    private final Set<Dimension> onlyReplacing = EnumSet.noneOf(Dimension.class);
    private final Map<Dimension, Set<Dimension>> drops = new EnumMap<>(Dimension.class);

    public WishFolder() {
        for (CsvRow row : CsvFile.read("understanding/tied-wishes.csv")) {
            Dimension said = Dimension.of(row.getField("new"));
            if (row.getField("when").equals("replacing")) {
                onlyReplacing.add(said);
            }
            drops.put(said, row.list("drops").stream()
                    .map(Dimension::of).collect(Collectors.toCollection(() -> EnumSet.noneOf(Dimension.class))));
        }
    }

    /**
     * Whether the message opens a new request and does not add to the former one: it brings a dish or an occasion
     * together with a style, or another dish.
     *
     * @param asked whether it may be the answer to a question
     */
    public boolean opensAfresh(Wish wish, Reading reading, boolean asked) {
        boolean full = reading.facets().keySet().stream().anyMatch(dimension -> !MOMENT.contains(dimension))
                || reading.budget() != null || reading.request()
                || reading.wordCount() >= SENTENCE;
        boolean whole = MOMENT.stream().anyMatch(reading::wants)
                && (STYLE.stream().anyMatch(dimension -> !reading.facet(dimension).isEmpty()) || full && !asked);
        boolean otherDish = reading.wants(Dimension.DISH) && wish.wants(Dimension.DISH)
                && !wish.wanted(Dimension.DISH).containsAll(reading.facet(Dimension.DISH).wanted());
        boolean reason = reading.wants(Dimension.DISH) && !otherDish && wish.wants(Dimension.DISH) && !reading.relatives().isEmpty();
        boolean leavesModel = reading.wants(Dimension.DISH) && wish.like() != null;
        return !reading.followUp() && !reason && (whole || otherDish || leavesModel);
    }

    /**
     * The part of a wish that outlives a new request: lasting refusals, alcohol-free, and the budget unless the
     * occasion changes.
     */
    public Wish afresh(Wish wish, Reading reading) {
        Wish kept = wish.resembling(null);
        for (Dimension dimension : wish.facets().keySet()) {
            if (dimension != Dimension.ALCOHOL) {
                kept = LASTING.contains(dimension) ? kept.without(dimension) : kept.with(dimension, Facet.NONE);
            }
        }
        boolean priced = reading.facet(Dimension.OCCASION).wanted().stream().anyMatch(PRICED::contains);
        boolean other = reading.wants(Dimension.OCCASION) && (priced || STYLE.stream().noneMatch(reading::wants))
                && !wish.wanted(Dimension.OCCASION).equals(reading.facet(Dimension.OCCASION).wanted());
        boolean keepsPrice = wish.budget() != null && wish.budget().said() && !other;
        return keepsPrice ? kept : kept.with((Budget) null);
    }

    public Wish add(Wish wish, Reading reading) {
        Wish folded = wish;
        for (Dimension said : reading.facets().keySet()) {
            if (reading.wants(said)) {
                folded = drop(folded, said, reading);
            }
        }
        for (Map.Entry<Dimension, Facet> said : reading.facets().entrySet()) {
            folded = folded.with(said.getKey(), folded.facet(said.getKey()).then(said.getValue()));
        }
        if (reading.budget() != null) {
            folded = folded.without(Dimension.PRICE_LEVEL).with(reading.budget());
        } else if (reading.wants(Dimension.PRICE_LEVEL) || outlived(folded.budget(), reading)) {
            folded = folded.with((Budget) null);
        }
        return folded;
    }

    /**
     * Whether a derived budget has ended: "cheaper than those" ends when another style is asked for without reference
     * to it.
     */
    private static boolean outlived(Budget budget, Reading reading) {
        return budget != null && !budget.said() && !reading.followUp() && STYLE.stream().anyMatch(reading::wants);
    }

    private Wish drop(Wish wish, Dimension said, Reading reading) {
        boolean leavesModel = STYLE.contains(said) || said == Dimension.ALCOHOL;
        Wish left = leavesModel ? wish.resembling(null) : wish;
        if (said == Dimension.REGION) {
            left = left.with(Dimension.COUNTRY, Facet.NONE);
        }
        boolean partOfDish = said == Dimension.DISH && wish.wanted(said).containsAll(reading.facet(said).wanted());
        boolean changed = !partOfDish && !wish.wanted(said).equals(reading.facet(said).wanted())
                && (!onlyReplacing.contains(said) || wish.wants(said)
                        || reading.followUp() && wish.wants(Dimension.OCCASION));
        boolean noOtherKind = said == Dimension.KIND && reading.facet(said).wanted().equals(Set.of("still"))
                && (wish.wanted(said).isEmpty() || wish.wanted(said).contains("still"));
        if (noOtherKind) {
            return wish;
        }
        for (Dimension tied : drops.getOrDefault(said, Set.of())) {
            boolean otherColourOfSparkling = said == Dimension.COLOUR && tied == Dimension.KIND
                    && reading.facet(said).wanted().stream().noneMatch("red"::equals) && !reading.wants(Dimension.DISH)
                    && wish.wanted(tied).equals(Set.of("sparkling"));
            boolean onlyBubbles = said == Dimension.KIND && reading.facets().size() == 1
                    && reading.facet(said).wanted().equals(Set.of("sparkling"))
                    && (tied == Dimension.SWEETNESS && !wish.wanted(tied).contains("dry")
                            || tied == Dimension.COLOUR && !wish.wanted(tied).contains("red"));
            if (changed && !reading.wants(tied) && !otherColourOfSparkling && !onlyBubbles) {
                left = left.without(tied);
            }
        }
        return left;
    }
}
