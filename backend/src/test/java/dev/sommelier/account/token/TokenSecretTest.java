package dev.sommelier.account.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Optional;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenSecretTest {

    @RepeatedTest(20)
    void isReadBackAndDiffersFromEveryOther() {
        TokenSecret secret = TokenSecret.generate();
        assertEquals(Optional.of(secret), TokenSecret.parse(secret.value()));
        assertNotEquals(secret, TokenSecret.generate());
        assertEquals(62, secret.value().length());
    }

    @Test
    void oneWrongCharacterIsNoticedWithoutALookUp() {
        String value = TokenSecret.generate().value();
        for (int at = 0; at < value.length(); at++) {
            char other = value.charAt(at) == 'q' ? 'p' : 'q';
            assertEquals(Optional.empty(), TokenSecret.parse(value.substring(0, at) + other + value.substring(at + 1)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "smlr_", "Bearer", "smlr_000000000000000000000000000000000000000000000000000000000", "🍷"})
    void whatIsNoTokenIsNone(String text) {
        assertEquals(Optional.empty(), TokenSecret.parse(text));
    }

    @Test
    void isNotToldInLogs() {
        TokenSecret secret = TokenSecret.generate();
        assertFalse(secret.toString().contains(secret.value().substring(10)));
    }
}
