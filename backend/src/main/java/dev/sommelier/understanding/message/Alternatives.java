package dev.sommelier.understanding.message;

import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Mention;
import dev.sommelier.understanding.lexicon.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Tells "a sparkling red" from "one red, one white, one fizz": where a colour and sparkling wine are listed as
 * alternatives, still wine stays allowed.
 */
final class Alternatives {

    private static final Set<String> LISTING = Set.of("and", "or", "one", "a", "some", "plus", "и", "или", "одно", "либо",
            ",", "/", "&");
    private static final Set<String> CHOOSING = Set.of("or", "one", "или", "одно", "либо", "/");
    private static final int FARTHEST = 4;

    private Alternatives() {
    }

    static List<Mention> marked(List<Token> tokens, List<Mention> mentions) {
        List<Mention> marked = new ArrayList<>(mentions);
        List<Mention> colours = mentions.stream().filter(m -> m.is(Dimension.COLOUR)).toList();
        mentions.stream().filter(m -> m.is(Dimension.KIND, "sparkling"))
                .filter(sparkling -> colours.stream()
                        .anyMatch(colour -> isListed(tokens, colour, sparkling, colours.size() > 1)))
                .findFirst()
                .ifPresent(m -> marked.add(new Mention(Dimension.KIND, "still", m.from(), m.to(), false)));
        return marked;
    }

    /** Whether "and" lists what is wanted: beside a second colour it does, while "pink and fizzy" describes one wine. */
    private static boolean isListed(List<Token> tokens, Mention colour, Mention sparkling, boolean severalColours) {
        int from = Math.min(colour.to(), sparkling.to());
        int to = Math.max(colour.from(), sparkling.from());
        return from < to && to - from <= FARTHEST && tokens.subList(from, to).stream()
                .allMatch(token -> LISTING.contains(token.text()))
                && (severalColours || tokens.subList(from, to).stream().anyMatch(token -> CHOOSING.contains(token.text())));
    }
}
