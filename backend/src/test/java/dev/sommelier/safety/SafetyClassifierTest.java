package dev.sommelier.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sommelier.account.Language;
import dev.sommelier.classpath.CsvFile;
import dev.sommelier.classpath.CsvRow;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every message of {@code safety/recognised-*.csv} is recognised, in whichever category, and none of {@code
 * safety/harmless-*.csv}. The first two of each language were written by somebody who had not seen the rules; {@code
 * -2} was held out until the rules were finished. {@code -3} holds gaps found later and messages like them.
 */
class SafetyClassifierTest {

    private static final SafetyClassifier CLASSIFIER = new SafetyClassifier();

    static Stream<String> recognised() {
        return texts(List.of("recognised-en-plain", "recognised-ru-plain", "recognised-en-1", "recognised-ru-1",
                "recognised-en-2", "recognised-ru-2", "recognised-en-3", "recognised-ru-3"));
    }

    static Stream<String> harmless() {
        return texts(List.of("harmless-en", "harmless-ru"));
    }

    /** Requests and talk that other tests expect an ordinary answer to. */
    static Stream<String> ordinary() {
        return Stream.concat(
                        CsvFile.read("understanding/utterances.csv").stream().map(row -> row.getField("text")),
                        CsvFile.read("understanding/wishes-in-sessions.csv").stream().map(row -> row.getField("says")))
                .filter(text -> !text.equals("my doctor said no alcohol"));
    }

    private static Stream<String> texts(List<String> files) {
        return files.stream().flatMap(file -> CsvFile.read("safety/" + file + ".csv").stream())
                .map(row -> row.getField("text"));
    }

    @ParameterizedTest
    @MethodSource("recognised")
    void recognises(String text) {
        assertTrue(CLASSIFIER.classify(text).isPresent(), text);
    }

    /** The category decides which help is named, so it counts here. */
    @ParameterizedTest
    @CsvFileSource(resources = {"/safety/recognised-en-3.csv", "/safety/recognised-ru-3.csv"},
            numLinesToSkip = 1)
    void recognisesTheCategory(String category, String text) {
        assertEquals(category, CLASSIFIER.classify(text).map(found -> found.category().code()).orElse(""), text);
    }

    @ParameterizedTest
    @MethodSource({"harmless", "ordinary"})
    void leavesHarmlessMessagesAlone(String text) {
        assertEquals("", CLASSIFIER.rule(text).map(rule -> rule.category() + ": " + rule.text()).orElse(""), text);
    }

    @Test
    void filesHoldAtLeastSixtyMessagesOfEachLanguage() {
        for (String file : List.of("recognised-en-1", "recognised-ru-1", "recognised-en-2", "recognised-ru-2")) {
            List<CsvRow> rows = CsvFile.read("safety/" + file + ".csv");
            assertTrue(rows.size() >= 60, file);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "I've had two glasses and I'm pregnant and I want to die, SELF_HARM, EN",
        "мама умерла и жить не хочется, SELF_HARM, RU",
        "I'm 16 and pregnant, MINOR, EN"
    })
    void theMostPressingCategoryCounts(String text, SafetyCategory category, Language language) {
        assertEquals(new SafetyClassifier.Finding(category, language), CLASSIFIER.classify(text).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"I was thinking of suiside, SELF_HARM", "my pregnent wife, PREGNANCY", "я берменна, PREGNANCY",
        "I WANT TO DIIIIE, SELF_HARM", "хочу умереееть, SELF_HARM", "I dont wanna live, SELF_HARM"})
    void slipsAndDrawnOutLettersDoNotHideIt(String text, SafetyCategory category) {
        assertEquals(category, CLASSIFIER.classify(text).orElseThrow().category());
    }

    @Test
    void isRecognisedAtTheEndOfALongMessage() {
        String story = "We had a lovely lunch by the sea with grilled fish. ".repeat(75);
        assertEquals(SafetyCategory.SELF_HARM,
                CLASSIFIER.classify(story + "I want to kill myself").orElseThrow().category());
        assertTrue(CLASSIFIER.classify(story).isEmpty());
    }
}
