package dev.sommelier.insight.rules;

import dev.sommelier.insight.rules.Patterns.Place;
import dev.sommelier.insight.rules.Signs.Opinion;
import dev.sommelier.understanding.Dimension;
import dev.sommelier.understanding.Mention;
import dev.sommelier.understanding.Token;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A sentence with everything known in it.
 *
 * @param asks     whether it ends in a question mark
 * @param mentions what the lexicon knows, except in names of wines
 * @param named    names of wines
 * @param styles   the words for styles, families of wines included
 */
record Sentence(
        List<Token> tokens, boolean asks, List<Place<Opinion>> opinions, Map<Sign, List<Place<Sign>>> context,
        List<Mention> mentions, List<Named> named, List<StyleWord> styles) {

    boolean has(Sign sign) {
        return has(sign, 0, tokens.size());
    }

    /** Whether the sign stands wholly between two places. */
    boolean has(Sign sign, int from, int to) {
        return places(sign).stream().anyMatch(place -> place.within(Math.max(0, from), to));
    }

    List<Place<Sign>> places(Sign sign) {
        return context.getOrDefault(sign, List.of());
    }

    boolean judges(Sign sign, int from, int to) {
        return opinions.stream().anyMatch(place -> place.value().sign() == sign && place.within(from, to));
    }

    /** Where a name stands first between two places, or -1. */
    int position(Named name, int from, int to) {
        return IntStream.range(from, to).filter(at -> name.words().contains(tokens.get(at).text())).findFirst()
                .orElse(-1);
    }

    boolean hasTarget(int from, int to) {
        return styles.stream().anyMatch(word -> word.from() >= from && word.to() <= to)
                || named.stream().anyMatch(name -> name.wine() != null && position(name, from, to) >= 0)
                || ordinals(from, to).length > 0 || has(Sign.ALL, from, to) || has(Sign.NONE, from, to);
    }

    /** Which of the wines shown are pointed at. */
    int[] ordinals(int from, int to) {
        return mentions.stream()
                .filter(m -> m.is(Dimension.ORDINAL))
                .filter(m -> m.from() >= from && m.to() <= to)
                .filter(m -> places(Sign.UNORDERED).stream().noneMatch(place -> place.overlaps(m.from(), m.to())))
                .mapToInt(m -> Integer.parseInt(m.code())).toArray();
    }
}
