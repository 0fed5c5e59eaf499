package dev.sommelier.account.password;

import dev.sommelier.problem.ProblemException;
import dev.sommelier.text.TextNormaliser;

/**
 * A password in NFC, so that every keyboard gives the same one; lengths are counted in its code points.
 *
 * @param value what is checked and hashed
 * @param typed as received; older hashes were made before NFC normalisation
 */
public record PasswordText(String value, String typed) {

    public static final int SHORTEST = 12;
    public static final int LONGEST = 128;
    /** The longest decomposed input whose NFC form can still fit the limit; longer is refused without normalising. */
    private static final int MOST_DECOMPOSED = 4 * LONGEST * 2;

    /**
     * A new password.
     *
     * @param field which field of the body holds it
     * @throws ProblemException 400 when it is too short or too long
     */
    public static PasswordText chosen(String field, String typed) {
        PasswordText password = given(field, typed);
        if (password.length() < SHORTEST) {
            throw ProblemException.field(field, "must have " + SHORTEST + " to " + LONGEST + " characters");
        }
        return password;
    }

    /**
     * A password to compare.
     *
     * @throws ProblemException 400 when it is too long
     */
    public static PasswordText given(String field, String typed) {
        if (typed.length() <= MOST_DECOMPOSED) {
            PasswordText password = new PasswordText(TextNormaliser.nfc(typed), typed);
            if (password.length() <= LONGEST) {
                return password;
            }
        }
        throw ProblemException.field(field, "must have at most " + LONGEST + " characters");
    }

    boolean wasComposed() {
        return !value.equals(typed);
    }

    private int length() {
        return value.codePointCount(0, value.length());
    }

    @Override
    public String toString() {
        return "PasswordText[secret]";
    }
}
