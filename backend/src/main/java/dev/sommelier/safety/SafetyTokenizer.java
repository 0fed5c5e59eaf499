package dev.sommelier.safety;

import dev.sommelier.classpath.CsvFile;
import dev.sommelier.classpath.CsvRow;
import dev.sommelier.safety.SafetyToken.Break;
import dev.sommelier.text.TextNormaliser;
import dev.sommelier.understanding.lexicon.Token;
import dev.sommelier.understanding.lexicon.Tokenizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Splits a message into the tokens that rules are matched against: contractions are expanded ("I'm" is "i am"), fillers
 * dropped ("really", «просто») and repeated letters shortened ("sooo"). Punctuation becomes a break before the next
 * token.
 */
final class SafetyTokenizer {

    private static final Set<String> SENTENCE_ENDS = Set.of(".", "!", "?", "…", "\n", ";");
    /** No word of either language has this many equal letters in a row. */
    private static final int DRAWN_OUT = 3;
    private static final String POSSESSIVE = "'s";
    /**
     * Bounds the work: more than a message of 4,096 characters can hold, except one made of contractions of a single
     * character.
     */
    private static final int MOST_TOKENS = 2048;

    private final Map<String, List<String>> contractions = new HashMap<>();
    private final Set<String> fillers = new HashSet<>();

    SafetyTokenizer() {
        for (CsvRow row : CsvFile.read("safety/contractions.csv")) {
            for (String written : row.list("written")) {
                contractions.put(written, row.words("meant"));
            }
        }
        for (CsvRow row : CsvFile.read("safety/fillers.csv")) {
            fillers.addAll(row.words("words"));
        }
    }

    boolean isFiller(String word) {
        return fillers.contains(word);
    }

    List<SafetyToken> tokens(String message) {
        List<SafetyToken> tokens = new ArrayList<>();
        Break before = Break.NONE;
        for (Token token : Tokenizer.tokens(TextNormaliser.typed(message))) {
            if (token.is(Token.Type.STOP)) {
                before = SENTENCE_ENDS.contains(token.text()) ? Break.SENTENCE
                        : before == Break.SENTENCE ? before : Break.COMMA;
            } else if (!token.is(Token.Type.DASH)) {
                before = add(tokens, token.text(), before);
            }
        }
        return tokens.subList(0, Math.min(MOST_TOKENS, tokens.size()));
    }

    /** @return the break that still has to stand before the next token */
    private Break add(List<SafetyToken> tokens, String written, Break before) {
        Break next = before;
        for (String word : writtenOut(shortened(written))) {
            if (!fillers.contains(word)) {
                tokens.add(new SafetyToken(word, next));
                next = Break.NONE;
            }
        }
        return next;
    }

    private List<String> writtenOut(String word) {
        List<String> known = contractions.get(word);
        if (known != null) {
            return known;
        }
        int stem = word.length() - POSSESSIVE.length();
        return stem > 0 && word.endsWith(POSSESSIVE) ? List.of(word.substring(0, stem), POSSESSIVE) : List.of(word);
    }

    private static String shortened(String word) {
        StringBuilder kept = new StringBuilder(word.length());
        int start = 0;
        while (start < word.length()) {
            int end = start;
            while (end < word.length() && word.charAt(end) == word.charAt(start)) {
                end++;
            }
            boolean drawnOut = end - start >= DRAWN_OUT && Character.isLetter(word.charAt(start));
            kept.append(word, start, drawnOut ? start + 1 : end);
            start = end;
        }
        return kept.toString();
    }
}
