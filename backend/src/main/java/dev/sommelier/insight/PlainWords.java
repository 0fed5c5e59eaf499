package dev.sommelier.insight;

import dev.sommelier.account.InvisibleText;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** The rules for the few words an insight is shown with, and the way texts are compared. */
public final class PlainWords {

    /** In code points. */
    public static final int MAX_LENGTH = 80;

    private PlainWords() {
    }

    /** The words without space around them, or empty when they are no short plain text. */
    public static Optional<String> of(String said) {
        String text = Normalizer.normalize(said, Normalizer.Form.NFC).strip();
        boolean plain = text.codePointCount(0, text.length()) <= MAX_LENGTH
                && !InvisibleText.isIn(text)
                && text.codePoints().noneMatch(PlainWords::isRefused)
                && text.codePoints().anyMatch(Character::isLetter);
        return plain ? Optional.of(text) : Optional.empty();
    }

    /** The letters and digits of a text as words in lower case, with a space between, before and after them. */
    public static String normalised(String text) {
        return Normalizer.normalize(" " + text + " ", Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ");
    }

    /** What marks up, is not seen, or has no meaning that all agree on. */
    private static boolean isRefused(int point) {
        return point == '<' || point == '>' || switch (Character.getType(point)) {
            case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
                    Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }
}
