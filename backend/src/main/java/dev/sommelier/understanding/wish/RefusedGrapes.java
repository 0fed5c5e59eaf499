package dev.sommelier.understanding.wish;

import dev.sommelier.classpath.CsvFile;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Facet;
import dev.sommelier.understanding.message.Reading;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** "I always drink Pinot Grigio, time to branch out": whoever is tired of a grape still wants wine of its colour. */
public final class RefusedGrapes {

    private static final List<Dimension> DECIDING = List.of(Dimension.COLOUR, Dimension.KIND, Dimension.GRAPE,
            Dimension.REGION, Dimension.DISH, Dimension.OCCASION, Dimension.ALCOHOL);

    private final Map<String, String> colours = new HashMap<>();

    public RefusedGrapes() {
        CsvFile.read("understanding/grape-colours.csv").forEach(row ->
                row.list("grapes").forEach(grape -> colours.put(grape, row.getField("colour"))));
    }

    /** The wish for the colour of the grapes wanted so far: "she only drinks Pinot Grigio, something more interesting". */
    Wish keeping(Wish wish) {
        Set<String> said = wish.wanted(Dimension.GRAPE).stream().map(grape -> colours.getOrDefault(grape, ""))
                .collect(Collectors.toSet());
        boolean open = said.size() == 1 && !said.contains("") && wish.facet(Dimension.COLOUR).isEmpty();
        return open ? wish.with(Dimension.COLOUR, Facet.wanting(said)) : wish;
    }

    /** The wish for the colour of the grapes that the message refuses, when nothing else tells the colour. */
    public Wish colouring(Wish wish, Reading reading) {
        Set<String> said = reading.facet(Dimension.GRAPE).refused().stream().map(grape -> colours.getOrDefault(grape, ""))
                .collect(Collectors.toSet());
        boolean open = said.size() == 1 && !said.contains("") && wish.like() == null
                && wish.facet(Dimension.COLOUR).isEmpty() && DECIDING.stream().noneMatch(wish::wants);
        return open ? wish.with(Dimension.COLOUR, Facet.wanting(said)) : wish;
    }
}
