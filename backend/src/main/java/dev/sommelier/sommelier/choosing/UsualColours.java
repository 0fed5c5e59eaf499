package dev.sommelier.sommelier.choosing;

import dev.sommelier.classpath.CsvFile;
import dev.sommelier.classpath.CsvRow;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Facet;
import dev.sommelier.understanding.wish.Wish;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The colour that goes without saying: who asks for a Malbec means the red one, though the grape gives rosé too. Read from
 * {@code sommelier/choosing/usual-colours.csv}.
 */
final class UsualColours {

    private record Usual(Dimension dimension, String colour, Set<String> codes) {
    }

    private final List<Usual> usual = new ArrayList<>();

    UsualColours() {
        for (CsvRow row : CsvFile.read("sommelier/choosing/usual-colours.csv")) {
            usual.add(new Usual(Dimension.of(row.getField("dimension")), row.getField("colour"),
                    Set.copyOf(row.list("codes"))));
        }
    }

    /** The wish with that colour; the same wish when a colour, a kind or a model was said, or the names differ in colour. */
    Wish in(Wish wish) {
        boolean open = wish.facet(Dimension.COLOUR).isEmpty() && !wish.wants(Dimension.KIND) && wish.like() == null;
        if (!open) {
            return wish;
        }
        if (wish.wanted(Dimension.TANNIN).stream().anyMatch(tannin -> !tannin.startsWith("1-"))) {
            return wish.with(Dimension.COLOUR, Facet.wanting(List.of("red")));
        }
        Dimension named = wish.wants(Dimension.GRAPE) ? Dimension.GRAPE : Dimension.REGION;
        boolean dish = named == Dimension.REGION && wish.wants(Dimension.DISH);
        return dish || !wish.wants(named) ? wish : usual.stream()
                .filter(u -> u.dimension() == named && u.codes().containsAll(wish.wanted(named))).findFirst()
                .map(u -> wish.with(Dimension.COLOUR, Facet.wanting(List.of(u.colour())))).orElse(wish);
    }
}
