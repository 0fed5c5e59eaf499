package dev.sommelier.account.password;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sommelier.problem.ProblemException;
import org.junit.jupiter.api.Test;

class PasswordTextTest {

    private static final String SHORT_I_DECOMPOSED = "\u0438\u0306";

    @Test
    void isTheSameFromEveryKeyboard() {
        assertEquals(PasswordText.given("password", "\u0439").value(),
                PasswordText.given("password", SHORT_I_DECOMPOSED).value());
    }

    @Test
    void countsTheCharactersOfTheComposedForm() {
        // Six characters in twelve code points.
        assertThrows(ProblemException.class,
                () -> PasswordText.chosen("password", SHORT_I_DECOMPOSED.repeat(6)));
        PasswordText.chosen("password", SHORT_I_DECOMPOSED.repeat(12));
        PasswordText.chosen("password", SHORT_I_DECOMPOSED.repeat(128));
        assertThrows(ProblemException.class, () -> PasswordText.chosen("password", SHORT_I_DECOMPOSED.repeat(129)));
    }

    @Test
    void countsCodePointsNotUnits() {
        assertThrows(ProblemException.class, () -> PasswordText.chosen("password", "🍷".repeat(11)));
        PasswordText.chosen("password", "🍷".repeat(12));
        PasswordText.chosen("password", "🍷".repeat(128));
    }

    @Test
    void isNotShownInALog() {
        assertEquals("PasswordText[secret]", PasswordText.given("password", "four words").toString());
    }
}
