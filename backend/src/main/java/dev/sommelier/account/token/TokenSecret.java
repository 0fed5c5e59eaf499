package dev.sommelier.account.token;

import dev.sommelier.text.Sha256;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * An API token as its holder sees it: {@code smlr_}, 256 random bits and a CRC-32 of what stands before it, both in base 36.
 * The prefix lets scanners of leaked secrets find it, the checksum spares a query for a mistyped one.
 */
record TokenSecret(String value) {

    private static final String BRAND = "smlr_";
    private static final int BYTES = 32;
    private static final int RADIX = 36;
    private static final int RANDOM_DIGITS = 50;
    private static final int CHECKSUM_DIGITS = 7;
    private static final int SHOWN = BRAND.length() + 5;
    private static final Pattern FORM =
            Pattern.compile(BRAND + "[0-9a-z]{" + (RANDOM_DIGITS + CHECKSUM_DIGITS) + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static TokenSecret generate() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        String body = BRAND + padded(new BigInteger(1, bytes), RANDOM_DIGITS);
        return new TokenSecret(body + checksum(body));
    }

    /** Empty for what is no token of this form. */
    static Optional<TokenSecret> parse(String text) {
        int body = text.length() - CHECKSUM_DIGITS;
        return FORM.matcher(text).matches() && checksum(text.substring(0, body)).equals(text.substring(body))
                ? Optional.of(new TokenSecret(text)) : Optional.empty();
    }

    /** The first characters, by which a person recognises it. */
    String prefix() {
        return value.substring(0, SHOWN);
    }

    byte[] hash() {
        return Sha256.of(value);
    }

    private static String checksum(String body) {
        CRC32 crc = new CRC32();
        crc.update(body.getBytes(StandardCharsets.US_ASCII));
        return padded(BigInteger.valueOf(crc.getValue()), CHECKSUM_DIGITS);
    }

    private static String padded(BigInteger number, int digits) {
        String text = number.toString(RADIX);
        return "0".repeat(digits - text.length()) + text;
    }

    @Override
    public String toString() {
        return "TokenSecret[secret]";
    }
}
