package dev.sommelier.understanding.message;

import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Mention;
import dev.sommelier.understanding.lexicon.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Takes a name that is used for any wine of its kind at its word when the message insists: «Шампанское. Настоящее.» And a
 * vessel tells no colour beside a red grape, «Саперави квеври», nor do the flowers: "smells of roses".
 */
final class RealNames {

    private static final Set<String> INSISTING = Set.of("настоящее", "настоящего", "настоящим", "французское", "французского", "real",
            "proper", "genuine", "authentic");
    private static final Set<String> RED_GRAPES = Set.of("saperavi", "tavkveri", "otskhanuri_sapere", "aleksandrouli", "ojaleshi",
            "usakhelauri", "aladasturi", "areni");

    private RealNames() {
    }

    static List<Mention> named(List<Token> tokens, List<Mention> mentions) {
        List<Mention> named = new ArrayList<>(mentions);
        boolean insists = tokens.stream().anyMatch(token -> INSISTING.contains(token.text()));
        for (int at = 0; at < tokens.size() && insists; at++) {
            int here = at;
            boolean placed = mentions.stream().anyMatch(m -> m.is(Dimension.REGION) && m.from() <= here && here < m.to());
            if (tokens.get(at).text().startsWith("шампанск") && !placed) {
                named.add(new Mention(Dimension.REGION, "champagne", at, at + 1, false));
            }
        }
        named.removeIf(m -> m.is(Dimension.COLOUR, "rose") && mentions.stream().anyMatch(other -> other.is(Dimension.AROMA, "rose")
                && other.from() == m.from()));
        named.removeIf(m -> m.is(Dimension.COUNTRY) && mentions.stream().anyMatch(other -> other.is(Dimension.CURRENCY)
                && (other.from() == m.to() || other.to() == m.from())));
        boolean red = mentions.stream().anyMatch(m -> m.is(Dimension.GRAPE) && RED_GRAPES.contains(m.code()));
        named.removeIf(m -> red && m.is(Dimension.COLOUR, "orange") && IntStream.range(m.from(), m.to())
                .anyMatch(at -> isVessel(tokens.get(at).text())));
        return named;
    }

    private static boolean isVessel(String word) {
        return word.startsWith("квеври") || word.startsWith("qvevri") || word.startsWith("kvevri") || word.startsWith("amphora")
                || word.startsWith("амфор");
    }
}
