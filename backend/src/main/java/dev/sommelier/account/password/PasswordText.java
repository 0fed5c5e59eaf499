package dev.sommelier.account.password;

import dev.sommelier.problem.ProblemException;
import dev.sommelier.text.TextNormaliser;

/**
 * A password in NFC, so that every keyboard gives the same one; lengths are counted in its code points.
 *
 * @param value what is judged and hashed
 * @param typed as it came; hashes of before the normalising were made of this
 */
public record PasswordText(String value, String typed) {

    public static final int SHORTEST = 12;
    public static final int LONGEST = 128;
    /** Composing makes one code point of at most this many: anything longer is too long without a look at it. */
    private static final int MOST_DECOMPOSED = 4 * LONGEST * 2;

    /**
     * One to have from now on.
     *
     * @param field which field of the body holds it
     * @throws ProblemException 400 for one that is too short or too long
     */
    public static PasswordText chosen(String field, String typed) {
        PasswordText password = given(field, typed);
        if (password.length() < SHORTEST) {
            throw ProblemException.field(field, "must have " + SHORTEST + " to " + LONGEST + " characters");
        }
        return password;
    }

    /**
     * One to be compared.
     *
     * @throws ProblemException 400 for one that is longer than any password
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
