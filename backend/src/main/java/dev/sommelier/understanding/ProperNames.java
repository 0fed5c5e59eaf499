package dev.sommelier.understanding;

import dev.sommelier.account.Language;
import dev.sommelier.text.TextNormaliser;
import dev.sommelier.wine.catalogue.Vocabulary.Term;
import dev.sommelier.wine.catalogue.Vocabulary;
import dev.sommelier.wine.catalogue.Wine;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells a wine that was meant from one whose name merely holds the words of a style: "a Californian Chardonnay" asks
 * for any of them, even when one wine is called just that.
 */
public final class ProperNames {

    private static final int ALIKE = 4;

    private final Set<String> common;

    public ProperNames(Vocabulary vocabulary) {
        this.common = Stream.of(Term.GRAPE, Term.REGION, Term.COUNTRY)
                .flatMap(term -> vocabulary.codes(term).stream().flatMap(code -> Stream.of(Language.values())
                        .flatMap(language -> words(ofItself(vocabulary.word(term, code, language))))))
                .collect(Collectors.toSet());
    }

    /** Trebbiano di Soave is a grape; Soave is none, but a wine. */
    private static String ofItself(String name) {
        return name.replaceFirst(" (di|ди) .*", "");
    }

    /** Whether the text says a word of the name that is neither a grape, a place nor a style. */
    boolean said(Wine wine, String text, Lexicon lexicon) {
        return !heard(wine, text, lexicon).isEmpty();
    }

    /** The words of the text that are such words of the name. */
    public Set<String> heard(Wine wine, String text, Lexicon lexicon) {
        List<String> spoken = words(text).toList();
        return Stream.of(Language.values()).flatMap(language -> words(wine.name(language)))
                .filter(word -> word.length() >= ALIKE && !common.contains(word) && !isEveryday(word, lexicon))
                .flatMap(word -> spoken.stream().filter(other -> alike(word, other)))
                .collect(Collectors.toSet());
    }

    /** Whether the text says the whole name in one language, but for its shortest words. */
    public boolean isComplete(Wine wine, String text) {
        List<String> spoken = words(text).toList();
        return Stream.of(Language.values()).anyMatch(language -> words(wine.name(language))
                .filter(word -> word.length() >= ALIKE - 1)
                .allMatch(word -> spoken.stream().anyMatch(other -> word.equals(other) || alike(word, other))));
    }

    /** A word with another meaning: the "Year" of a tawny port also stands in New Year. Names of places are names. */
    private static boolean isEveryday(String word, Lexicon lexicon) {
        List<Mention> mentions = lexicon.mentions(Tokenizer.tokens(word));
        return lexicon.ordinary().contains(word)
                || !mentions.isEmpty() && mentions.stream().noneMatch(m -> m.is(Dimension.REGION));
    }

    /** The same word but for its ending or a slip: «Мукузани» and «Мукузане». */
    public static boolean alike(String word, String other) {
        int shared = Math.max(ALIKE, word.length() - 2);
        return other.length() >= ALIKE && Math.abs(word.length() - other.length()) <= 3
                && (other.regionMatches(0, word, 0, Math.min(shared, word.length())) || Typos.atMostOne(word, other));
    }

    private static Stream<String> words(String text) {
        return Tokenizer.tokens(TextNormaliser.typed(text)).stream()
                .filter(token -> token.is(Token.Type.WORD)).map(Token::text);
    }
}
