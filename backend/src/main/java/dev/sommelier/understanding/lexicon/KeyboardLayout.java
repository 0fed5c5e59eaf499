package dev.sommelier.understanding.lexicon;

import dev.sommelier.text.TextNormaliser;
import java.util.List;
import java.util.function.Predicate;

/** Reads what was typed on the Russian layout while the English one was on, and the other way round: "rhfcyjt", «куф цшту». */
final class KeyboardLayout {

    private static final String LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
    private static final String CYRILLIC = "йцукенгшщзхъфывапролджэячсмитьбюё";
    private static final int LEAST_WORDS = 2;

    private KeyboardLayout() {
    }

    /** The text as it was meant when most of its words are known only so; otherwise the text itself. */
    static String meant(String typed, Predicate<String> known) {
        boolean cyrillic = Endings.isCyrillic(typed);
        String swapped = TextNormaliser.typed(cyrillic ? swapped(typed, CYRILLIC, LATIN) : swapped(typed, LATIN, CYRILLIC));
        long strange = words(typed).stream().filter(known).count();
        List<String> other = words(swapped);
        long meant = other.stream().filter(known).count();
        boolean most = 2 * meant > other.size() && (meant >= LEAST_WORDS || other.size() == 1);
        return strange == 0 && most ? swapped : typed;
    }

    private static String swapped(String text, String from, String to) {
        StringBuilder swapped = new StringBuilder();
        text.chars().forEach(letter -> swapped.append(from.indexOf(letter) < 0 ? (char) letter : to.charAt(from.indexOf(letter))));
        return swapped.toString();
    }

    private static List<String> words(String text) {
        return Tokenizer.tokens(text).stream().filter(token -> token.is(Token.Type.WORD) && token.text().length() > 1)
                .map(Token::text).toList();
    }
}
