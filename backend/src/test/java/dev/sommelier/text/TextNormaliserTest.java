package dev.sommelier.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextNormaliserTest {

    @ParameterizedTest
    @CsvSource({
        "Rosé, rose", "ЁЖ, еж", "Йод, йод", "STRASSE, strasse", "Weißburgunder, weissburgunder", "Œuf, oeuf",
        "Łódź, lodz", "' Château ', chateau"})
    void namesAreComparedWithoutCaseAndAccents(String name, String compared) {
        assertEquals(compared, TextNormaliser.unaccented(name));
    }

    @Test
    void decomposedLettersEqualComposedOnes() {
        assertEquals(TextNormaliser.unaccented("Й é"), TextNormaliser.unaccented("И\u0306 e\u0301"));
        assertEquals("й", TextNormaliser.typed("и\u0306"));
    }

    @Test
    void wordsAreLettersAndDigits() {
        assertEquals(List.of("chateau", "d", "yquem", "1er"), TextNormaliser.words(" Château d’Yquem, 1er! "));
        assertEquals(List.of(), TextNormaliser.words(" … "));
    }

    @ParameterizedTest
    @CsvSource({
        "I’M, i'm", "I´m, i'm", "10–15, 10-15", "semi‑sweet, semi-sweet", "ﬁno, fino", "１５ €, 15 €",
        "20\u00a0€, 20 €", "'кра\u0301сное', красное", "'s\u0336u\u0336i', sui"})
    void messagesAreReadAsIfTypedOnOneKeyboard(String message, String read) {
        assertEquals(read, TextNormaliser.typed(message));
    }

    @Test
    void whiteSpaceOfAnyKindBecomesOneSpace() {
        assertEquals("a b c", TextNormaliser.singleSpaced("\u00a0a \t\r\n b\u2003c\u2028"));
    }

    @Test
    void lowerCaseKeepsAccentsButHasNoYo() {
        assertEquals("еж é", TextNormaliser.lowerCase("Ёж É"));
    }

    @Test
    void escapedTextClosesNoTag() {
        assertEquals("&lt;/message&gt; &amp;lt;", TextNormaliser.escaped("</message> &lt;"));
    }
}
