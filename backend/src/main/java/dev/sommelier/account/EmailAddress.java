package dev.sommelier.account;

import dev.sommelier.problem.ProblemException;
import dev.sommelier.text.InvisibleText;
import dev.sommelier.text.Sha256;
import dev.sommelier.text.TextNormaliser;
import java.util.HexFormat;
import java.util.stream.Collectors;

/**
 * An e-mail address in NFC.
 *
 * @param text as it was typed
 * @param key  the text without case; unique in the database, and what sign-in searches for
 */
public record EmailAddress(String text, String key) {

    private static final int LONGEST = 254;

    /**
     * @throws ProblemException 400 when it is too long or holds invisible characters
     */
    public static EmailAddress typed(String typed) {
        String text = TextNormaliser.nfc(typed.strip());
        if (text.codePointCount(0, text.length()) > LONGEST) {
            throw ProblemException.field("email", "must have at most " + LONGEST + " characters");
        }
        if (text.codePoints().anyMatch(point -> InvisibleText.isInvisible(point) || InvisibleText.isVariationSelector(point))) {
            throw ProblemException.field("email", "must not hold invisible characters");
        }
        return of(text);
    }

    /** An address that was accepted before; checks nothing. */
    public static EmailAddress of(String text) {
        return new EmailAddress(text, folded(text));
    }

    /** Code point by code point, as PostgreSQL's lower() does: String.toLowerCase makes two characters of "İ". */
    private static String folded(String text) {
        return text.codePoints()
                .map(Character::toLowerCase)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** The key under which failed sign-ins are counted; the table holds no addresses. */
    public byte[] hash() {
        return Sha256.of(key);
    }

    /** The hash in hexadecimal digits. */
    public String hashText() {
        return HexFormat.of().formatHex(hash());
    }
}
