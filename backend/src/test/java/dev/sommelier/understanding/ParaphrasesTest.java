package dev.sommelier.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sommelier.account.Language;
import dev.sommelier.classpath.CsvFile;
import dev.sommelier.classpath.CsvRow;
import dev.sommelier.sommelier.HouseChat;
import dev.sommelier.understanding.message.Reading;
import dev.sommelier.understanding.message.RequestReader;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two wordings of one wish lead to one frame, by the pairs of {@code paraphrases.csv}. */
class ParaphrasesTest {

    private static final RequestReader READER = HouseChat.requestReader();
    private static final int PAIRS = 60;

    static Stream<CsvRow> pairs() {
        return CsvFile.read("understanding/paraphrases.csv").stream();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void leadToTheSameFrame(CsvRow pair) {
        Language language = Language.valueOf(pair.getField("language").toUpperCase(Locale.ROOT));
        Set<String> one = frame(pair.getField("one"), language);
        assertFalse(one.isEmpty(), pair.getField("one"));
        assertEquals(one, frame(pair.getField("other"), language), pair.getField("one") + " / " + pair.getField("other"));
    }

    @Test
    void fileHoldsEnoughOfBothLanguages() {
        for (Language language : Language.values()) {
            assertTrue(pairs().filter(pair -> pair.getField("language").equalsIgnoreCase(language.name())).count() >= PAIRS);
        }
    }

    private static Set<String> frame(String text, Language language) {
        Reading reading = READER.read(text, language, null);
        assertTrue(reading.intent().asksForWine(), text + " is " + reading.intent());
        Set<String> frame = new TreeSet<>(ReadingText.of(reading));
        frame.remove("followup");
        return frame;
    }
}
