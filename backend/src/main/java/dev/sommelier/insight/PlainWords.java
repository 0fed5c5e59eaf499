package dev.sommelier.insight;

import dev.sommelier.text.InvisibleText;
import dev.sommelier.text.TextNormaliser;
import java.util.Optional;

/** Validates and normalises the short texts of insights. */
public final class PlainWords {

    /** In code points. */
    public static final int MAX_LENGTH = 80;
    /** In code points. */
    private static final int LONGEST_QUOTE = 160;

    private PlainWords() {
    }

    /** The stripped text; empty when it is no short plain text. */
    public static Optional<String> of(String said) {
        String text = TextNormaliser.nfc(said).strip();
        boolean plain = text.codePointCount(0, text.length()) <= MAX_LENGTH
                && !InvisibleText.isIn(text)
                && text.codePoints().noneMatch(PlainWords::isRefused)
                && text.codePoints().anyMatch(Character::isLetter);
        return plain ? Optional.of(text) : Optional.empty();
    }

    /** The beginning of a message in one line, short enough to be quoted. */
    public static String beginning(String message) {
        String line = TextNormaliser.singleSpaced(message);
        return line.codePointCount(0, line.length()) <= LONGEST_QUOTE ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_QUOTE - 1)) + "…";
    }

    /** The words of a text in the form in which they are compared, with a space between, before and after them. */
    public static String normalised(String text) {
        return " " + String.join(" ", TextNormaliser.words(TextNormaliser.typed(text))) + " ";
    }

    /** Markup, invisible and unassigned characters. */
    private static boolean isRefused(int point) {
        return point == '<' || point == '>' || InvisibleText.isUnassigned(point)
                || Character.getType(point) == Character.FORMAT || Character.getType(point) == Character.ENCLOSING_MARK;
    }
}
