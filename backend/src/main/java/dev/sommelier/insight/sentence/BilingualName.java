package dev.sommelier.insight.sentence;

import dev.sommelier.account.Language;
import dev.sommelier.text.TextNormaliser;
import dev.sommelier.understanding.lexicon.ProperNames;
import dev.sommelier.understanding.lexicon.Token;
import dev.sommelier.understanding.lexicon.Tokenizer;
import dev.sommelier.wine.catalogue.Wine;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What a person called a wine, in both languages: "Soave" for Soave Classico, "Prosecco" for any Prosecco. */
public record BilingualName(String en, String ru) {

    private static final String SPACE = " ";

    /**
     * As much of the wine's name as was said, spelled as the catalogue does.
     *
     * @param text  the sentence
     * @param words those of its words that are the name's own
     */
    public static BilingualName said(Wine wine, String text, Set<String> words) {
        List<String> spoken = words(text);
        for (Language language : Language.values()) {
            String[] name = wine.name(language).split(SPACE);
            int at = IntStream.range(0, name.length).filter(i -> isSaid(name[i], words)).findFirst().orElse(-1);
            if (at >= 0) {
                int from = at;
                int to = at + 1;
                while (to < name.length && isSaid(name[to], spoken)) {
                    to++;
                }
                return new BilingualName(cut(wine, Language.EN, name.length, from, to, name),
                        cut(wine, Language.RU, name.length, from, to, name));
            }
        }
        return of(wine);
    }

    public static BilingualName of(Wine wine) {
        return new BilingualName(wine.name(Language.EN), wine.name(Language.RU));
    }

    public String in(Language language) {
        return language.choose(en, ru);
    }

    /** The names of a wine in both languages go word by word; where they do not, the said one serves both. */
    private static String cut(Wine wine, Language language, int length, int from, int to, String... said) {
        String[] name = wine.name(language).split(SPACE);
        return String.join(SPACE, Arrays.copyOfRange(name.length == length ? name : said, from, to));
    }

    private static boolean isSaid(String part, Collection<String> spoken) {
        return words(part).stream().allMatch(word ->
                spoken.stream().anyMatch(other -> word.equals(other) || ProperNames.alike(word, other)));
    }

    private static List<String> words(String text) {
        return Tokenizer.tokens(TextNormaliser.typed(text)).stream().filter(token -> token.is(Token.Type.WORD))
                .map(Token::text).toList();
    }
}
