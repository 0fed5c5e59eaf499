package dev.sommelier.insight.sentence;

import dev.sommelier.insight.sentence.CueFinder.Opinion;
import dev.sommelier.insight.sentence.NameReader.Named;
import dev.sommelier.insight.sentence.PhraseFinder.Place;
import dev.sommelier.insight.sentence.StyleReader.StyleWord;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Mention;
import dev.sommelier.understanding.lexicon.Token;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A sentence with the words that were recognised in it.
 *
 * @param asks     whether it ends in a question mark
 * @param mentions what the lexicon knows, except in names of wines
 * @param named    names of wines
 * @param styles   the words for styles, families of wines included
 * @param company  whom the chat had spoken of before
 * @param capitals words of the message with a capital that begin no sentence: names of people, places and wines
 */
public record Sentence(
        List<Token> tokens, boolean asks, List<Place<Opinion>> opinions, Map<SentenceCue, List<Place<SentenceCue>>> context,
        List<Mention> mentions, List<Named> named, List<StyleWord> styles, MentionedPeople mentioned,
        Set<String> capitals) {

    public boolean has(SentenceCue cue) {
        return has(cue, 0, tokens.size());
    }

    /** Whether the cue stands wholly between two places. */
    public boolean has(SentenceCue cue, int from, int to) {
        return places(cue).stream().anyMatch(place -> place.within(Math.max(0, from), to));
    }

    public List<Place<SentenceCue>> places(SentenceCue cue) {
        return context.getOrDefault(cue, List.of());
    }

    public boolean judges(SentenceCue cue, int from, int to) {
        return opinions.stream().anyMatch(place -> place.value().cue() == cue && place.within(from, to));
    }

    /** Where a name stands first between two places, or -1. */
    public int position(Named name, int from, int to) {
        return IntStream.range(from, to).filter(at -> name.words().contains(tokens.get(at).text())).findFirst()
                .orElse(-1);
    }

    public boolean hasTarget(int from, int to) {
        return styles.stream().anyMatch(word -> word.from() >= from && word.to() <= to)
                || named.stream().anyMatch(name -> name.wine() != null && position(name, from, to) >= 0)
                || ordinals(from, to).length > 0 || has(SentenceCue.ALL, from, to) || has(SentenceCue.NONE, from, to);
    }

    /** Which of the wines shown are pointed at. */
    public int[] ordinals(int from, int to) {
        return mentions.stream()
                .filter(m -> m.is(Dimension.ORDINAL))
                .filter(m -> m.from() >= from && m.to() <= to)
                .filter(m -> places(SentenceCue.UNORDERED).stream().noneMatch(place -> place.overlaps(m.from(), m.to())))
                .mapToInt(m -> Integer.parseInt(m.code())).toArray();
    }
}
