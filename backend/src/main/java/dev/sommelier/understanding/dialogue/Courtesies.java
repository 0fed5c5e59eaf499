package dev.sommelier.understanding.dialogue;

import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Token;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Friendly sentences told by their form and not by their words: praise as "you're a good egg", a greeting with a name of
 * fun, thanks of somebody who needs no more help. Their nouns may be any, also those of food.
 */
final class Courtesies {

    private static final Set<String> YOU = Set.of("you're", "youre", "you", "ur", "ты", "вы");
    private static final Set<String> ARE = Set.of("are", "r", "такой", "такая", "просто", "прямо", "настоящий", "настоящая", "настоящее",
            "мой", "моя");
    private static final Set<String> ARTICLES = Set.of("a", "an", "the", "my", "such", "absolute", "real", "proper", "total");
    private static final Set<String> BLAMING = Set.of("bad", "useless", "terrible", "rubbish", "wrong", "stupid", "idiot", "not", "bot", "robot",
            "machine", "ai", "computer", "sommelier", "дурак", "бот", "робот", "машина", "не", "глупый", "человек", "сомелье");
    private static final Set<Dimension> STYLE = EnumSet.of(Dimension.COLOUR, Dimension.KIND, Dimension.GRAPE, Dimension.COUNTRY,
            Dimension.REGION, Dimension.SWEETNESS);
    private static final int SHORT = 7;
    private static final int VOCATIVE = 4;

    private Courtesies() {
    }

    /** The kind of courtesy, or null when it is none. */
    static DialogueCue of(Utterance said) {
        boolean asks = said.isMarked() || said.has(DialogueCue.WANTS) || said.has(DialogueCue.ANOTHER) || said.has(DialogueCue.SHOW)
                || said.reading().budget() != null || said.isComparative() || STYLE.stream().anyMatch(said.reading()::wants);
        if (asks) {
            return null;
        }
        if (praises(said)) {
            return DialogueCue.PRAISE;
        }
        boolean managed = said.has(DialogueCue.MANAGES) && said.has(DialogueCue.THANKS);
        boolean thanked = opensWith(said, DialogueCue.THANKS) && said.words() <= VOCATIVE && !said.isFood();
        if (managed || thanked) {
            return DialogueCue.THANKS;
        }
        return opensWith(said, DialogueCue.HELLO) && said.words() <= VOCATIVE && !said.reading().wants(Dimension.DISH)
                && !said.has(DialogueCue.HOW_ARE_YOU) && isVocative(said) ? DialogueCue.HELLO : null;
    }

    /** "You're a good egg", "you are an absolute treasure", «ты просто клад». */
    private static boolean praises(Utterance said) {
        List<Token> tokens = said.tokens();
        if (tokens.isEmpty() || said.words() > SHORT || !YOU.contains(said.firstWord())
                || tokens.stream().anyMatch(token -> BLAMING.contains(token.text()))) {
            return false;
        }
        int at = tokens.size() > 1 && ARE.contains(tokens.get(1).text()) ? 2 : 1;
        boolean english = at < tokens.size() && ARTICLES.contains(tokens.get(at).text());
        boolean russian = at == 2 && tokens.size() == 3 && (said.firstWord().equals("ты") || said.firstWord().equals("вы"));
        return english && !said.firstWord().equals("you") || english && at == 2 || russian;
    }

    private static boolean opensWith(Utterance said, DialogueCue cue) {
        return said.cues().of(cue).stream().anyMatch(found -> found.from() == 0);
    }

    /** Whether only a name follows the greeting, behind a comma or as the last word: "hello boss", «здаров, начальник погреба». */
    private static boolean isVocative(Utterance said) {
        int end = said.cues().of(DialogueCue.HELLO).stream().filter(found -> found.from() == 0).mapToInt(Cues.Found::to).max().orElse(0);
        return end < said.tokens().size() && (said.tokens().get(end).is(",") || said.tokens().size() == end + 1);
    }
}
