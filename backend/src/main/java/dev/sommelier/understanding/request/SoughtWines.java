package dev.sommelier.understanding.request;

import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Mention;
import dev.sommelier.understanding.lexicon.Token;
import dev.sommelier.understanding.lexicon.WordClasses;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Tells messages that ask for a wine in the form of a question about wine: "is there a light red I can chill", "which Madeira
 * could I leave open". They name a style and what it has to be like, where a question about facts asks what is so.
 */
final class SoughtWines {

    private static final Set<Dimension> STYLE = EnumSet.of(Dimension.COLOUR, Dimension.KIND, Dimension.SWEETNESS, Dimension.BODY,
            Dimension.TANNIN, Dimension.ACIDITY, Dimension.ALCOHOL, Dimension.GRAPE, Dimension.COUNTRY, Dimension.REGION);
    private static final Set<Dimension> NAMED = EnumSet.of(Dimension.COLOUR, Dimension.KIND, Dimension.GRAPE, Dimension.COUNTRY,
            Dimension.REGION);
    private static final Set<String> FILLERS = WordClasses.of("filler");
    private static final Set<String> WHICH = Set.of("which", "what", "какой", "какая", "какое", "какую", "какого");
    private static final Set<String> ABLE = Set.of("could", "can", "would", "might", "можно", "мне", "нам", "бы");
    private static final Set<String> REFUSING = Set.of("not", "never", "нельзя", "не");
    private static final Set<String> PERSONS = Set.of("i", "we", "one");
    private static final Set<String> ARTICLES = Set.of("a", "an", "some");
    private static final Set<String> RELATIVE = Set.of("i", "we", "that", "that's", "thats", "which", "to", "for", "with", "under",
            "without", "who");
    private static final Set<String> EXISTING = Set.of("такое", "такие", "такой", "такая", "что", "какое");
    private static final Set<String> WINE = Set.of("wine", "wines", "bottle", "thing", "stuff", "вино", "винцо", "вина", "винишко");
    private static final Set<String> LIKENING = Set.of("like", "как", "типа", "вроде");

    private SoughtWines() {
    }

    /**
     * Whether a sentence asks for wines of a style.
     *
     * @param start of the sentence among all tokens
     */
    static boolean areAskedFor(List<Token> sentence, List<Mention> mentions, int start) {
        int at = behindFillers(sentence);
        return offers(sentence, mentions, start, at) || chooses(sentence, mentions, start, at)
                || existsAtAll(sentence, mentions, start, at);
    }

    /** Whether it likens the wine to something, without a verb of asking: «вино как мёд. Жёлтое. Сладкое». */
    static boolean areLikened(List<Token> tokens, List<Mention> mentions) {
        int at = behindFillers(tokens);
        at = at < tokens.size() && ARTICLES.contains(tokens.get(at).text()) ? at + 1 : at;
        return at + 1 < tokens.size() && WINE.contains(tokens.get(at).text()) && LIKENING.contains(tokens.get(at + 1).text())
                && mentions.stream().anyMatch(m -> STYLE.contains(m.dimension()) && !m.negated());
    }

    /** Whether it asks for a style, and tells what it is to be like: "is there a light red I can stick in the fridge". */
    private static boolean offers(List<Token> sentence, List<Mention> mentions, int start, int at) {
        boolean asks = at + 2 < sentence.size() && (sentence.get(at).is("is") || sentence.get(at).is("are"))
                && sentence.get(at + 1).is("there") && ARTICLES.contains(sentence.get(at + 2).text());
        int behind = asks ? behindStyle(sentence, mentions, start, at + 3) : -1;
        return behind > 0 && (behind == sentence.size() || RELATIVE.contains(sentence.get(behind).text()));
    }

    /**
     * Whether it asks which wine of a name would do: "which Madeira could I leave open", «какую мадеру можно держать
     * открытой».
     */
    private static boolean chooses(List<Token> sentence, List<Mention> mentions, int start, int at) {
        boolean asks = at < sentence.size() && WHICH.contains(sentence.get(at).text());
        int behind = asks ? behindStyle(sentence, mentions, start, at + 1) : -1;
        boolean named = mentions.stream().anyMatch(m -> NAMED.contains(m.dimension()) && m.from() >= start + at + 1
                && m.to() <= start + behind);
        if (!named || behind >= sentence.size() || !ABLE.contains(sentence.get(behind).text())) {
            return false;
        }
        boolean english = sentence.get(at).is("which") || sentence.get(at).is("what");
        boolean refuses = sentence.stream().anyMatch(token -> REFUSING.contains(token.text()));
        return !refuses && (!english || behind + 1 < sentence.size() && PERSONS.contains(sentence.get(behind + 1).text()));
    }

    /** Whether it asks if there is such a wine: «красное с низкой крепостью есть такое?» */
    private static boolean existsAtAll(List<Token> sentence, List<Mention> mentions, int start, int at) {
        int last = sentence.size() - 1;
        return last > at + 1 && sentence.get(last - 1).is("есть") && EXISTING.contains(sentence.get(last).text())
                && behindStyle(sentence, mentions, start, at) > 0;
    }

    private static int behindFillers(List<Token> sentence) {
        int at = 0;
        while (at < sentence.size() && (FILLERS.contains(sentence.get(at).text()) || sentence.get(at).is(","))) {
            at++;
        }
        return at;
    }

    /** The place behind the style that stands here, with a noun such as "wine", or -1. */
    private static int behindStyle(List<Token> sentence, List<Mention> mentions, int start, int opening) {
        int at = opening;
        while (at < sentence.size()) {
            int here = start + at;
            int to = mentions.stream().filter(m -> m.from() == here && STYLE.contains(m.dimension())).mapToInt(Mention::to).max()
                    .orElse(-1);
            if (to < 0 && !WINE.contains(sentence.get(at).text())) {
                break;
            }
            at = to < 0 ? at + 1 : to - start;
        }
        boolean styled = mentions.stream().anyMatch(m -> STYLE.contains(m.dimension()) && m.from() == start + opening);
        return at > opening && styled ? at : -1;
    }
}
