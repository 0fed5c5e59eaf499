package dev.sommelier.idempotency;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sommelier.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {

    private static final String KEY = "0123456789abcdef";
    private static final String CALL = "POST /chat/sessions";

    @Test
    void quotationMarksDoNotMatter() {
        assertArrayEquals(key(KEY).hash(), key('"' + KEY + '"').hash());
        assertArrayEquals(key(KEY).requestHash(), key('"' + KEY + '"').requestHash());
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
        assertThrows(ProblemException.class, () -> IdempotencyKey.of(List.of(KEY, KEY), CALL, new byte[0]));
    }

    @ParameterizedTest
    @CsvSource({"0123456789abcdeg, POST /chat/sessions, A red", "0123456789abcdef, POST /chat/sessions?x, A red",
        "0123456789abcdef, POST /chat/sessions, A white"})
    void anotherKeyAddressOrBodyIsAnotherCall(String key, String line, String body) {
        assertFalse(Arrays.equals(call(KEY, CALL, "A red").requestHash(), call(key, line, body).requestHash()));
    }

    private static IdempotencyKey key(String value) {
        return call(value, CALL, "");
    }

    private static IdempotencyKey call(String key, String line, String body) {
        return IdempotencyKey.of(List.of(key), line, body.getBytes(StandardCharsets.UTF_8));
    }
}
