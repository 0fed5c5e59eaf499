package dev.sommelier.idempotency;

import dev.sommelier.problem.ProblemException;
import dev.sommelier.text.Sha256;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The value of an {@code Idempotency-Key} (draft-ietf-httpapi-idempotency-key-header-07) of an account. Answers are stored
 * encrypted with a key derived from it (AES-256-GCM), so that the table alone reveals nothing.
 */
record IdempotencyKey(UUID accountId, String value) {

    static final String HEADER = "Idempotency-Key";
    static final int SHORTEST = 16;
    static final int LONGEST = 255;

    /** Visible ASCII without quotation marks and backslashes; the draft's quotation marks around it may be left out. */
    private static final Pattern FORM = Pattern.compile(
            "(\"?)([!#-\\[\\]-~]{" + SHORTEST + "," + LONGEST + "})\\1");
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** @throws ProblemException 400 for several headers, and for a value of another form */
    static IdempotencyKey of(UUID accountId, List<String> headers) {
        Matcher value = FORM.matcher(headers.get(0));
        if (headers.size() > 1 || !value.matches()) {
            throw ProblemException.field(HEADER, "must be one value of " + SHORTEST + " to " + LONGEST
                    + " visible ASCII characters, best a random UUID");
        }
        return new IdempotencyKey(accountId, value.group(2));
    }

    /** What the key is found by. */
    byte[] hash() {
        return derived("lookup");
    }

    /** Encrypts an answer. */
    byte[] seal(byte[] answer) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, nonce, answer);
        return ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
    }

    /** Decrypts what {@link #seal} gave. */
    byte[] unseal(byte[] sealed) {
        ByteBuffer parts = ByteBuffer.wrap(sealed);
        byte[] nonce = new byte[NONCE_BYTES];
        parts.get(nonce);
        byte[] rest = new byte[parts.remaining()];
        parts.get(rest);
        return crypt(Cipher.DECRYPT_MODE, nonce, rest);
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(derived("answer"), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] derived(String purpose) {
        return Sha256.of(purpose + '\0' + accountId + '\0' + value);
    }
}
