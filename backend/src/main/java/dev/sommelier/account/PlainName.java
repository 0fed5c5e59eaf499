package dev.sommelier.account;

import dev.sommelier.problem.ProblemException;
import dev.sommelier.text.InvisibleText;
import dev.sommelier.text.TextNormaliser;

/** The name a person wants to be called by: one line of 1 to 80 code points in NFC. */
public final class PlainName {

    private static final int LONGEST = 80;

    private PlainName() {
    }

    /**
     * @return null for a missing or blank name
     * @throws ProblemException 400 for one that is too long, or holds invisible characters
     */
    public static String of(String typed) {
        if (typed == null || typed.codePoints().allMatch(point ->
                Character.isWhitespace(point) || Character.isSpaceChar(point))) {
            return null;
        }
        String name = TextNormaliser.nfc(typed.strip());
        // Composing can make a text longer.
        if (name.codePointCount(0, name.length()) > LONGEST) {
            throw ProblemException.field("name", "must have at most " + LONGEST + " characters");
        }
        if (InvisibleText.isIn(name) || InvisibleText.isAllOf(name)) {
            throw ProblemException.field("name", "must not hold invisible characters");
        }
        return name;
    }
}
