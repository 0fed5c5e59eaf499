package dev.sommelier.wine.importing;

import dev.sommelier.text.InvisibleText;
import dev.sommelier.text.TextNormaliser;

/** The rules for the text of a cell: NFC, one line, nothing invisible. */
final class CellText {

    private CellText() {
    }

    static String clean(String cell) {
        return TextNormaliser.nfc(cell == null ? "" : cell).strip();
    }

    /** Why the text cannot be taken, or null. */
    static String refusal(String text, int maxLength) {
        if (text.codePoints().anyMatch(CellText::invisible)) {
            return "holds a line break or an invisible character";
        }
        if (text.codePointCount(0, text.length()) > maxLength) {
            return "is longer than " + maxLength + " characters";
        }
        return null;
    }

    /** The text as a message quotes it. */
    static String shortened(String text) {
        String shown = text.codePoints().map(c -> invisible(c) ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        return shown.codePointCount(0, shown.length()) <= 40
                ? shown
                : shown.substring(0, shown.offsetByCodePoints(0, 40)) + "…";
    }

    private static boolean invisible(int character) {
        return InvisibleText.isInvisible(character) || InvisibleText.isUnassigned(character);
    }
}
