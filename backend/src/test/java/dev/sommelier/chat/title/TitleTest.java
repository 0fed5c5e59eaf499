package dev.sommelier.chat.title;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sommelier.account.Caller;
import dev.sommelier.account.Language;
import dev.sommelier.problem.ProblemException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitleTest {

    @Test
    void isStripped() {
        assertEquals("Вино к стейку", Title.typed("  Вино к стейку\t ".replace("\t", "")).text());
    }

    @Test
    void countsCodePoints() {
        String glasses = "🍷".repeat(30);
        assertEquals(glasses, Title.typed(glasses).text());
        assertThrows(ProblemException.class, () -> Title.typed(glasses + "!"));
    }

    @Test
    void isNormalisedToNfc() {
        assertEquals("\u0439", Title.typed("\u0438\u0306").text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a\nb", "a\u0007b", "a\u202Eb", "a\u2028b", "a\u200Eb", "\u200B", "\u200D", "\u00A0", "\uFE0F",
        "1234567890123456789012345678901"})
    void refusesWhatIsNoTitle(String typed) {
        assertThrows(ProblemException.class, () -> Title.typed(typed));
    }

    @ParameterizedTest
    @CsvSource({
        "EN, UTC,              2026-02-03T12:00:00Z, 3 February",
        "RU, UTC,              2026-02-03T12:00:00Z, 3 февраля",
        "RU, Asia/Vladivostok, 2026-02-03T20:00:00Z, 4 февраля",
        "EN, America/New_York, 2026-02-03T03:00:00Z, 2 February"
    })
    void ofADayFollowsTheLanguageAndThePlace(Language language, String zone, Instant opened, String expected) {
        Caller caller = new Caller(UUID.randomUUID(), language, null, ZoneId.of(zone));
        assertEquals(expected, Title.ofDay(opened, caller).text());
    }
}
