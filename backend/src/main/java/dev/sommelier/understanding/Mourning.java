package dev.sommelier.understanding;

import dev.sommelier.text.TextNormaliser;
import dev.sommelier.understanding.lexicon.Token;
import dev.sommelier.understanding.lexicon.Tokenizer;
import dev.sommelier.understanding.lexicon.WordClasses;
import java.util.List;
import java.util.Set;

/** A table in memory of somebody, which wants quiet wines and a word of sympathy. */
public final class Mourning {

    private static final Set<String> WORDS = WordClasses.of("mourning");

    private Mourning() {
    }

    public static boolean isSpokenOf(String text) {
        List<Token> tokens = Tokenizer.tokens(TextNormaliser.typed(text));
        return tokens.stream().anyMatch(token -> WORDS.contains(token.text()));
    }
}
