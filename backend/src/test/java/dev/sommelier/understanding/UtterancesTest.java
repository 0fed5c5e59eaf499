package dev.sommelier.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sommelier.account.Language;
import dev.sommelier.classpath.CsvFile;
import dev.sommelier.classpath.CsvRow;
import dev.sommelier.sommelier.HouseChat;
import dev.sommelier.understanding.message.Reading;
import dev.sommelier.understanding.message.RequestReader;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds every line of {@code utterances.csv} against what the reader makes of it. */
class UtterancesTest {

    private static final RequestReader READER = HouseChat.requestReader();

    static Stream<CsvRow> utterances() {
        return CsvFile.read("understanding/utterances.csv").stream();
    }

    @ParameterizedTest
    @MethodSource("utterances")
    void isUnderstood(CsvRow line) {
        Reading reading = READER.read(line.getField("text"), language(line.getField("account")), null);
        String expected = line.getField("language") + " " + line.getField("intent") + " " + parts(line);
        String actual = (reading.language() + " " + reading.intent()).toLowerCase(Locale.ROOT) + " "
                + ReadingText.of(reading);
        assertEquals(expected, actual, line.getField("text"));
    }

    @Test
    void fileHoldsEnoughOfBothLanguages() {
        List<String> languages = utterances().map(line -> line.getField("language")).toList();
        assertTrue(languages.stream().filter("en"::equals).count() >= 75);
        assertTrue(languages.stream().filter("ru"::equals).count() >= 75);
    }

    private static Set<String> parts(CsvRow line) {
        return Arrays.stream(line.getField("meaning").split(" ")).filter(part -> !part.isEmpty())
                .map(ReadingText::sorted).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Language language(String code) {
        return Language.valueOf(code.toUpperCase(Locale.ROOT));
    }
}
