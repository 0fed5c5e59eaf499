package dev.sommelier.account.signin;

import dev.sommelier.text.Sha256;
import java.security.SecureRandom;
import java.util.Base64;

/** The secret in the cookie: 256 random bits, base64url. The database sees only its SHA-256. */
public record LoginToken(String value) {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static LoginToken generate() {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return new LoginToken(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    byte[] hash() {
        return Sha256.of(value);
    }

    @Override
    public String toString() {
        return "LoginToken[secret]";
    }
}
