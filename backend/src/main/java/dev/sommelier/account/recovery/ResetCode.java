package dev.sommelier.account.recovery;

import dev.sommelier.account.password.PasswordText;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A one-time code that allows a new password: 39 random bits.
 *
 * @param value eight characters without those that look alike
 */
record ResetCode(String value) {

    static final Duration LIFE = Duration.ofMinutes(15);
    /** More than one address may try (RateLimit.PASSWORD_RESETS), so that a stranger cannot use up somebody's code. */
    static final int ATTEMPTS = 50;

    private static final String CHARACTERS = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
    private static final int LENGTH = 8;
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Pd}]++");
    private static final SecureRandom RANDOM = new SecureRandom();

    static ResetCode generate() {
        return new ResetCode(RANDOM.ints(LENGTH, 0, CHARACTERS.length())
                .mapToObj(index -> CHARACTERS.substring(index, index + 1)).collect(Collectors.joining()));
    }

    /** The code as a person types it, in any case and with or without the hyphen. */
    static ResetCode typed(String text) {
        return new ResetCode(BETWEEN.matcher(text).replaceAll("").toUpperCase(Locale.ROOT));
    }

    /** In two groups, as {@code ABCD-EFGH}. */
    String grouped() {
        return value.substring(0, LENGTH / 2) + "-" + value.substring(LENGTH / 2);
    }

    /** For hashing and comparing it as passwords are. */
    PasswordText secret() {
        return PasswordText.given("code", value);
    }

    @Override
    public String toString() {
        return "ResetCode[secret]";
    }
}
