package dev.sommelier.understanding.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconEntryTest {

    @ParameterizedTest(name = "{0} fits {1}: {2}")
    @CsvSource({
        "steak,   steak,     true",
        "steak,   steaks,    false",
        "steak*,  steaks,    true",
        "steak*,  steakhouse, false",
        "steak**, steakhouse, true",
        "рис*,    рисом,     true",
        "рис*,    риск,      false",
        "рис*,    рис,       true"
    })
    void oneStarStandsForInflectionsTwoForAnyEnd(String pattern, String word, boolean fits) {
        assertEquals(fits, LexiconEntry.fits(pattern, word));
    }

    @Test
    void refusesAStarInsideAWord() {
        assertThrows(IllegalArgumentException.class, () -> LexiconEntry.of("дорог*то", Dimension.PRICE_LEVEL, "premium"));
    }
}
