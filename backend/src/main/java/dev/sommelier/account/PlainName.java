package dev.sommelier.account;

import dev.sommelier.problem.ProblemException;
import java.text.Normalizer;

/** How a person wants to be called: one line of 1 to 80 characters, NFC. */
final class PlainName {

    private PlainName() {
    }

    /**
     * @return null for a missing or blank name
     * @throws ProblemException 400 for control characters, which no name has
     */
    static String of(String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String name = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
        if (name.codePoints().anyMatch(PlainName::isInvisible)) {
            throw ProblemException.field("name", "must not hold control characters");
        }
        return name;
    }

    private static boolean isInvisible(int point) {
        boolean directionOverride = point >= 0x202A && point <= 0x202E || point >= 0x2066 && point <= 0x2069;
        return Character.isISOControl(point) || directionOverride || point == 0x2028 || point == 0x2029;
    }
}
