package dev.sommelier.understanding.lexicon;

import dev.sommelier.account.Language;
import dev.sommelier.text.TextNormaliser;
import dev.sommelier.wine.catalogue.Vocabulary;
import dev.sommelier.wine.catalogue.Vocabulary.Term;
import dev.sommelier.wine.catalogue.Wine;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells a wine that was named from one whose name only holds words of a style: "a Californian Chardonnay" asks for any
 * of them, even when one wine is called that.
 */
@Singleton
public final class ProperNames {

    private static final int ALIKE = 4;

    private final Set<String> common;
    /** By word of a wine's name, because every message asks for all of them. */
    private final Map<String, Boolean> everyday = new ConcurrentHashMap<>();

    public ProperNames(Vocabulary vocabulary) {
        this.common = Stream.of(Term.GRAPE, Term.REGION, Term.COUNTRY)
                .flatMap(term -> vocabulary.codes(term).stream().flatMap(code -> Stream.of(Language.values())
                        .flatMap(language -> words(ofItself(vocabulary.word(term, code, language))))))
                .collect(Collectors.toSet());
    }

    /** Leaves out the place in a grape's name: Trebbiano di Soave is a grape, Soave a wine. */
    private static String ofItself(String name) {
        return name.replaceFirst(" (di|ди) .*", "");
    }

    /** Whether the text says a word of the name that is neither a grape, a place nor a style. */
    public boolean said(Wine wine, String text, Lexicon lexicon) {
        return !wordsFor(wine, text, lexicon).isEmpty();
    }

    /** The words of the text that match a word of the name which is neither a grape, a place nor a style. */
    public Set<String> wordsFor(Wine wine, String text, Lexicon lexicon) {
        List<String> spoken = words(text).toList();
        return Stream.of(Language.values()).flatMap(language -> words(wine.name(language)))
                .filter(word -> word.length() >= ALIKE && !common.contains(word) && !isEveryday(word, lexicon))
                .flatMap(word -> spoken.stream()
                        .filter(other -> alike(word, other) && !lexicon.ordinary().contains(other)))
                .collect(Collectors.toSet());
    }

    /** How many words of the name the text lacks: of Sancerre and Sancerre Rouge, "Sancerre" means the former. */
    public int missingWords(Wine wine, String text) {
        List<String> spoken = words(text).toList();
        return Stream.of(Language.values()).mapToInt(language -> (int) words(wine.name(language))
                .filter(word -> spoken.stream().noneMatch(other -> word.equals(other) || alike(word, other))).count())
                .min().orElse(0);
    }

    /** Whether the text holds every word of the name in one language, words of one or two letters aside. */
    public boolean isComplete(Wine wine, String text) {
        List<String> spoken = words(text).toList();
        return Stream.of(Language.values()).anyMatch(language -> words(wine.name(language))
                .filter(word -> word.length() >= ALIKE - 1)
                .allMatch(word -> spoken.stream().anyMatch(other -> word.equals(other) || alike(word, other))));
    }

    /**
     * Whether a word has an everyday meaning, such as the "Year" of a tawny port in "New Year". Names of places count
     * as names.
     */
    private boolean isEveryday(String word, Lexicon lexicon) {
        return everyday.computeIfAbsent(word, key -> hasEverydayMeaning(key, lexicon));
    }

    private static boolean hasEverydayMeaning(String word, Lexicon lexicon) {
        List<Mention> mentions = lexicon.mentions(Tokenizer.tokens(word));
        return lexicon.ordinary().contains(word)
                || !mentions.isEmpty() && mentions.stream().noneMatch(m -> m.is(Dimension.REGION));
    }

    /** Whether two words differ only in their ending or by one typing error: «Мукузани» and «Мукузане». */
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
