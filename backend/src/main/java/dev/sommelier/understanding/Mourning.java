package dev.sommelier.understanding;

import dev.sommelier.text.TextNormaliser;
import dev.sommelier.understanding.lexicon.Token;
import dev.sommelier.understanding.lexicon.Tokenizer;
import dev.sommelier.understanding.lexicon.WordClasses;
import java.util.Set;
import java.util.stream.Collectors;

/** Recognises wakes and other sad occasions, which get restrained wines and a word of comfort. */
public final class Mourning {

    private static final Set<String> PHRASES = WordClasses.of("mourning");
    /** "In the wake of", "Four Weddings and a Funeral". */
    private static final Set<String> OTHER_MEANINGS = WordClasses.of("no_mourning");

    private static final Set<String> SAD_EVENINGS = WordClasses.of("consoling");

    /** That somebody has died, what is drunk to their memory for, and what tells that the loss is raw. */
    private static final Set<String> DEPARTED = WordClasses.of("departed");
    private static final Set<String> REMEMBERING = WordClasses.of("remembering");
    private static final Set<String> RAW = WordClasses.of("raw_grief");

    private Mourning() {
    }

    /** Whether somebody, not in danger, has a sad evening: a friend's divorce, the burial of a cat. */
    public static boolean needsComfort(String text) {
        return holds(SAD_EVENINGS, words(text));
    }

    /** Whether a wine is wanted to remember somebody by, long after: "dad's favourite, on his birthday". */
    public static boolean isRemembrance(String text) {
        String words = words(text);
        return holds(DEPARTED, words) && holds(REMEMBERING, words) && !holds(RAW, words);
    }

    public static boolean isSpokenOf(String text) {
        String words = words(text);
        for (String other : OTHER_MEANINGS) {
            words = words.replace(" " + other + " ", " ");
        }
        return holds(PHRASES, words);
    }

    private static String words(String text) {
        return Tokenizer.tokens(TextNormaliser.typed(text)).stream().map(Token::text).collect(Collectors.joining(" ", " ", " "));
    }

    private static boolean holds(Set<String> phrases, String words) {
        return phrases.stream().map(phrase -> " " + phrase + " ").anyMatch(words::contains);
    }
}
