package dev.sommelier.understanding;

import dev.sommelier.text.TextNormaliser;
import dev.sommelier.understanding.lexicon.Token;
import dev.sommelier.understanding.lexicon.Tokenizer;
import dev.sommelier.understanding.lexicon.WordClasses;
import java.util.Set;
import java.util.stream.Collectors;

/** A table in memory of somebody, which wants quiet wines and a word of sympathy. */
public final class Mourning {

    private static final Set<String> PHRASES = WordClasses.of("mourning");
    /** "In the wake of", "Four Weddings and a Funeral". */
    private static final Set<String> OTHER_MEANINGS = WordClasses.of("no_mourning");

    private Mourning() {
    }

    public static boolean isSpokenOf(String text) {
        String words = Tokenizer.tokens(TextNormaliser.typed(text)).stream().map(Token::text)
                .collect(Collectors.joining(" ", " ", " "));
        for (String other : OTHER_MEANINGS) {
            words = words.replace(" " + other + " ", " ");
        }
        return PHRASES.stream().map(phrase -> " " + phrase + " ").anyMatch(words::contains);
    }
}
