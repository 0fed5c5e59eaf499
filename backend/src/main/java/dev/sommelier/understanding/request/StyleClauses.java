package dev.sommelier.understanding.request;

import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Mention;
import dev.sommelier.understanding.lexicon.Token;
import dev.sommelier.understanding.lexicon.WordClasses;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Tells messages that order by a clause which is nothing but a style, as the first or the last thing said: «молдавское, как
 * в студенчестве», "cloudy natural stuff, orange maybe", «без штопора, с закруткой, красное».
 */
final class StyleClauses {

    private static final Set<Dimension> STYLE = EnumSet.of(Dimension.COLOUR, Dimension.KIND, Dimension.GRAPE, Dimension.REGION,
            Dimension.COUNTRY, Dimension.SWEETNESS, Dimension.BODY);
    private static final Set<String> BESIDE = Set.of("maybe", "perhaps", "please", "pls", "preferably", "ideally", "a", "some", "wine",
            "может", "быть", "пожалуйста", "можно", "желательно", "лучше", "вино", "обязательно", "обязательна", "обязателен",
            "только", "something", "nice", "good");
    private static final Set<String> FILLERS = WordClasses.of("filler");
    /** What a question or a mishap is told by, so that the style is only its subject: "Malbec, why so dark". */
    private static final Set<String> TELLING = Set.of("why", "how", "what", "who", "when", "where", "is", "are", "does", "spilled",
            "spilt", "почему", "зачем", "что", "чем", "когда", "где", "сколько", "какой", "какое", "какая", "ли", "это", "пролил",
            "пролила", "испортилось", "пахнет", "объясни", "расскажи", "explain", "tell", "difference", "разница");

    private StyleClauses() {
    }

    static boolean order(List<Token> tokens, List<Mention> mentions) {
        if (tokens.stream().anyMatch(token -> token.is("?") || TELLING.contains(token.text()))) {
            return false;
        }
        int first = 0;
        while (first < tokens.size() && !tokens.get(first).is(Token.Type.STOP)) {
            first++;
        }
        int end = tokens.size();
        while (end > 0 && tokens.get(end - 1).is(Token.Type.STOP)) {
            end--;
        }
        int last = end;
        while (last > 0 && !tokens.get(last - 1).is(Token.Type.STOP)) {
            last--;
        }
        return last > first && (isStyle(tokens, mentions, 0, first) || isStyle(tokens, mentions, last, end));
    }

    private static boolean isStyle(List<Token> tokens, List<Mention> mentions, int from, int to) {
        boolean styled = false;
        int at = from;
        while (at < to) {
            int here = at;
            int next = mentions.stream().filter(m -> m.from() == here && STYLE.contains(m.dimension()) && !m.negated())
                    .mapToInt(Mention::to).max().orElse(-1);
            if (next < 0 && !BESIDE.contains(tokens.get(at).text()) && !FILLERS.contains(tokens.get(at).text())) {
                return false;
            }
            styled |= next > 0;
            at = Math.max(next, at + 1);
        }
        return styled;
    }
}
