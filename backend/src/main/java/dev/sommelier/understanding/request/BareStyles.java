package dev.sommelier.understanding.request;

import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Mention;
import dev.sommelier.understanding.lexicon.Token;
import dev.sommelier.understanding.lexicon.WordClasses;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Tells requests that are nothing but a style: "sweet red?", "any Moldovan red?". */
final class BareStyles {

    private static final Set<String> ARTICLES = Set.of("a", "an", "some", "one", "any", "another");
    /** Behind a style these propose it. */
    private static final Set<String> PROPOSING = Set.of("anyway", "maybe", "perhaps", "then", "instead", "может", "тогда");
    private static final Set<String> OFFERING = Set.of("any", "есть", "найдется", "найдутся", "бывает");
    private static final Set<String> OWNERS = Set.of("вас", "тебя");
    private static final Set<String> RECEIVING = Set.of("her", "him", "them", "me", "us", "my", "our");
    private static final Set<Dimension> DESCRIBING = EnumSet.of(Dimension.COLOUR, Dimension.KIND, Dimension.SWEETNESS,
            Dimension.BODY, Dimension.TANNIN, Dimension.ACIDITY, Dimension.GRAPE, Dimension.REGION, Dimension.COUNTRY);
    private static final Set<String> FILLERS = WordClasses.of("filler");

    private BareStyles() {
    }

    /** Whether it asks if there is such a wine: "any Moldovan red?", «есть сладкий токай?», "a Tokaji for her to keep?" */
    static boolean areOffered(List<Token> sentence, List<Mention> mentions, int start) {
        int word = 0;
        while (word + 1 < sentence.size() && (FILLERS.contains(sentence.get(word).text()) || sentence.get(word).is(","))) {
            word++;
        }
        int at = start + word + 1;
        boolean styled = mentions.stream().anyMatch(m -> m.from() == at && DESCRIBING.contains(m.dimension()) && !m.negated());
        String opening = sentence.get(word).text();
        boolean given = sentence.stream().anyMatch(token -> token.is("for")) && sentence.stream()
                .anyMatch(token -> RECEIVING.contains(token.text()));
        boolean own = IntStream.range(1, sentence.size()).anyMatch(i -> OWNERS.contains(sentence.get(i).text())
                && sentence.get(i - 1).is("у")) && sentence.stream().anyMatch(token -> token.is("какое") || token.is("какой"));
        boolean named = mentions.stream().anyMatch(m -> m.from() >= start && m.to() <= start + sentence.size()
                && DESCRIBING.contains(m.dimension()));
        return own && named || styled && (OFFERING.contains(opening) || ARTICLES.contains(opening) && given);
    }

    /**
     * Whether it is nothing but a style, of which two things or a word of proposing are said: "sweet red?", "a red
     * anyway?", "orange maybe?"
     */
    static boolean isOne(List<Token> tokens, List<Mention> mentions, int start, int until) {
        boolean proposes = until > start && PROPOSING.contains(tokens.get(until - 1).text());
        int end = proposes ? until - 1 : until;
        int at = end > start && ARTICLES.contains(tokens.get(start).text()) ? start + 1 : start;
        int said = proposes ? 1 : 0;
        while (at < end) {
            int here = at;
            Mention style = mentions.stream().filter(m -> m.from() == here && DESCRIBING.contains(m.dimension()) && !m.negated())
                    .findFirst().orElse(null);
            if (style == null || style.to() > end) {
                return false;
            }
            at = style.to();
            said++;
        }
        return said > 1 && (start == 0 || proposes);
    }
}
