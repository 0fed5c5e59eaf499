package dev.sommelier.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sommelier.account.EmailAddress;
import dev.sommelier.account.PlainName;
import dev.sommelier.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvisibleTextTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "a\u200Bb", "a\u200Eb", "a\u200Fb", "a\u061Cb", "a\u202Ab", "a\u202Eb", "a\u2066b", "a\u2069b", "a\u00ADb", "a\uFEFFb",
        "a\u2060b", "a\u2028b", "a\u0085b", "a\u3164b", "a\uDB40\uDC41b", "a\u180Eb"
    })
    void noLineHoldsWhatIsNotSeen(String line) {
        assertTrue(InvisibleText.isIn(line));
        assertThrows(ProblemException.class, () -> PlainName.of(line));
        assertThrows(ProblemException.class, () -> EmailAddress.typed(line + "@example.org"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Wine", "Вино к стейку", "José", "👩\u200D👧 dinner", "❤\uFE0F", "می\u200Cخواهم", "ภูเขา",
        "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC73\uDB40\uDC63\uDB40\uDC74\uDB40\uDC7F whisky"
    })
    void emojiAndScriptsThatAreSpelledWithJoinersAreSeen(String line) {
        assertFalse(InvisibleText.isIn(line));
        assertFalse(InvisibleText.isAllOf(line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00A0\u2003", "\u200D", "\u200C\u200D \u200D", "\uFE0F\uFE0F", "\u0301", "\u2800\u3164"})
    void aTextWithoutAnythingToBeSeenIsEmpty(String text) {
        assertTrue(InvisibleText.isAllOf(text));
    }

    @Test
    void anInvisibleNameIsNone() {
        assertNull(PlainName.of("  "));
        assertNull(PlainName.of("\u00A0"));
        assertThrows(ProblemException.class, () -> PlainName.of("\u200D"));
    }

    @Test
    void anEmailIsSpelledWithoutJoinersToo() {
        assertThrows(ProblemException.class, () -> EmailAddress.typed("an\u200Dna@example.org"));
        assertEquals("Anna@example.org", EmailAddress.typed(" Anna@example.org ").text());
    }
}
