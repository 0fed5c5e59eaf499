package dev.sommelier.understanding.lexicon;

import dev.sommelier.text.TextNormaliser;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Makes lexicon patterns of the vocabulary's names, which stand there in the nominative. */
final class VocabularyPatterns {

    /** Shorter names are too easily another word: «Во» is Vaud and "in". */
    private static final int SHORTEST = 4;
    private static final String DECLINED = "аяьй";
    private static final String VALLEY = "(?:^долина | valley$)";

    private VocabularyPatterns() {
    }

    /** A name such as "Syrah (Shiraz)" or "Napa Valley" gives several; "various regions" is no name. */
    static List<String> of(String name) {
        if (name.contains(",")) {
            return List.of();
        }
        String plain = TextNormaliser.typed(name);
        return Arrays.stream(plain.split("[()]"))
                .flatMap(part -> List.of(part.strip(), part.strip().replaceAll(VALLEY, "")).stream())
                .map(VocabularyPatterns::pattern)
                .filter(pattern -> pattern.replace("*", "").length() >= SHORTEST)
                .distinct().toList();
    }

    private static String pattern(String name) {
        return Tokenizer.tokens(name).stream()
                .filter(token -> token.is(Token.Type.WORD) || token.is(Token.Type.NUMBER))
                .map(token -> declinable(token.text()))
                .collect(Collectors.joining(" "));
    }

    /** Russian names in а, я, ь, й and consonants take endings; those in е, и, о, у, э do not change. */
    private static String declinable(String word) {
        if (!Endings.isCyrillic(word) || word.length() < SHORTEST) {
            return word;
        }
        char last = word.charAt(word.length() - 1);
        if (DECLINED.indexOf(last) >= 0) {
            return word.length() > SHORTEST ? word.substring(0, word.length() - 1) + "*" : word;
        }
        return "еиоуыэюё".indexOf(last) >= 0 ? word : word + "*";
    }
}
