package dev.sommelier.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sommelier.account.Language;
import dev.sommelier.classpath.CsvFile;
import dev.sommelier.classpath.CsvRow;
import dev.sommelier.sommelier.HouseChat;
import dev.sommelier.understanding.amount.Budget;
import dev.sommelier.understanding.message.RequestReader;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds every line of {@code money.csv} against the budget that is read from it. */
class MoneyTest {

    private static final RequestReader READER = HouseChat.requestReader();

    static Stream<CsvRow> lines() {
        return CsvFile.read("understanding/money.csv").stream();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void isReadAsMoney(CsvRow line) {
        Language language = Language.valueOf(line.getField("account").toUpperCase(Locale.ROOT));
        Budget budget = READER.read(line.getField("text"), language, null).budget();
        assertEquals(line.getField("price"), budget == null ? "" : ReadingText.of(budget), line.getField("text"));
    }
}
