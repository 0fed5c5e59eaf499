package dev.sommelier.understanding.lexicon;

import java.util.Arrays;
import java.util.List;

/**
 * A pattern of the lexicon and its meaning. A pattern is one or more words; {@code *} after a word stands for its
 * inflections, {@code **} for any continuation.
 */
public record LexiconEntry(List<String> words, Dimension dimension, String code) {

    /** @throws IllegalArgumentException for a star that does not end its word */
    public LexiconEntry {
        words.stream().filter(word -> !word.substring(stemLength(word)).matches("\\*{0,2}")).findFirst().ifPresent(word -> {
            throw new IllegalArgumentException("Only the end of a word may vary: " + word);
        });
    }

    public static LexiconEntry of(String pattern, Dimension dimension, String code) {
        return new LexiconEntry(Arrays.asList(pattern.split(" ")), dimension, code);
    }

    /** Whether the tokens from {@code start} on are this pattern. */
    public boolean matches(List<Token> tokens, int start) {
        if (start + words.size() > tokens.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            Token token = tokens.get(start + i);
            if (!fits(words.get(i), token)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a single word is this pattern with one typing error. */
    public boolean nearly(String word) {
        return words.size() == 1 && Endings.nearly(bare(words.get(0)), word);
    }

    /** With its stars. */
    public String firstWord() {
        return words.get(0);
    }

    /** How specific the pattern is: the number of words counts before the number of letters. */
    public int weight() {
        int letters = 0;
        for (String word : words) {
            letters += stemLength(word);
        }
        return words.size() * 100 + letters;
    }

    private static boolean fits(String pattern, Token token) {
        return !token.is(Token.Type.STOP) && fits(pattern, token.text());
    }

    /** Whether a word is the pattern of one word, with an ending where the pattern allows one. */
    public static boolean fits(String pattern, String word) {
        int stem = pattern.indexOf('*');
        if (stem < 0) {
            return word.equals(pattern);
        }
        return word.regionMatches(0, pattern, 0, stem)
                && (pattern.length() > stem + 1 || Endings.isEndingFrom(stem, word));
    }

    private static String bare(String pattern) {
        return pattern.substring(0, stemLength(pattern));
    }

    private static int stemLength(String pattern) {
        int star = pattern.indexOf('*');
        return star < 0 ? pattern.length() : star;
    }
}
