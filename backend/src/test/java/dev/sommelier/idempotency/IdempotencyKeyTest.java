package dev.sommelier.idempotency;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sommelier.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {

    private static final UUID ANNA = UUID.randomUUID();
    private static final byte[] ANSWER = "{\"token\":\"secret\"}".getBytes(StandardCharsets.UTF_8);

    @Test
    void quotationMarksDoNotMatter() {
        assertEquals(key("0123456789abcdef"), key("\"0123456789abcdef\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "0123456789 abcdef", "0123456789abcdéf", "\"0123456789abcdef", "0123456789\"abcdef",
        "\"\"", "0123456789\\abcdef"})
    void refusesWhatIsNoKey(String value) {
        assertThrows(ProblemException.class, () -> key(value));
    }

    @Test
    void refusesAKeyThatIsTooLong() {
        key("k".repeat(255));
        assertThrows(ProblemException.class, () -> key("k".repeat(256)));
    }

    @Test
    void refusesTwoHeaders() {
        assertThrows(ProblemException.class,
                () -> IdempotencyKey.of(ANNA, List.of("0123456789abcdef", "0123456789abcdef")));
    }

    @Test
    void whatIsSealedIsReadOnlyWithTheKeyOfTheAccount() {
        byte[] sealed = key("0123456789abcdef").seal(ANSWER);
        assertFalse(new String(sealed, StandardCharsets.ISO_8859_1).contains("secret"));
        assertArrayEquals(ANSWER, key("0123456789abcdef").unseal(sealed));
        assertThrows(IllegalStateException.class, () -> key("0123456789abcdeg").unseal(sealed));
        assertThrows(IllegalStateException.class,
                () -> new IdempotencyKey(UUID.randomUUID(), "0123456789abcdef").unseal(sealed));
    }

    @Test
    void theSameIsSealedDifferentlyEachTime() {
        IdempotencyKey key = key("0123456789abcdef");
        assertFalse(Arrays.equals(key.seal(ANSWER), key.seal(ANSWER)));
    }

    private static IdempotencyKey key(String value) {
        return IdempotencyKey.of(ANNA, List.of(value));
    }
}
