package dev.sommelier.chat.share;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** The secret part of a link: 192 random bits in the alphabet of base64url. */
final class ShareToken {

    private static final int BYTES = 24;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{32}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private ShareToken() {
    }

    /** Whether a text may be a token; anything else need not be looked up. */
    static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    static String generate() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
