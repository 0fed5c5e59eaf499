package dev.sommelier.insight.rules;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sommelier.account.Language;
import dev.sommelier.insight.rules.Evaluation.Score;
import dev.sommelier.sommelier.HouseChat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Holds the rules to what {@code insight/utterances.csv} expects; {@code make eval-memory} prints the report. */
class EvaluationTest {

    private static final Path REPORT = Path.of("target", "insight-evaluation.txt");
    private static final List<LabelledUtterance> UTTERANCES = LabelledUtterance.all();
    private static final Evaluation EVALUATION =
            new Evaluation(HouseChat.insightRules(), UTTERANCES);

    @AfterAll
    static void writeReport() throws IOException {
        Files.createDirectories(REPORT.getParent());
        Files.writeString(REPORT, EVALUATION.report());
    }

    @Test
    void nearlyAllThatIsSaidIsHeardAndLittleElse() {
        assertScore(EVALUATION.score(any -> true), 0.9, 0.8);
    }

    @Test
    void bothLanguagesAreHeardAsWell() {
        assertScore(EVALUATION.score(one -> one.language() == Language.EN), 0.9, 0.8);
        assertScore(EVALUATION.score(one -> one.language() == Language.RU), 0.9, 0.8);
    }

    /** These were written before the rules, and the rules were not written for them. */
    @Test
    void whatTheRulesWereNotWrittenForIsHeardToo() {
        assertScore(EVALUATION.score(one -> !one.tuned()), 0.8, 0.7);
    }

    @Test
    void fileHoldsEnoughOfBothLanguagesOfNothingAndOfDenial() {
        assertTrue(count(one -> one.language() == Language.EN) >= 75);
        assertTrue(count(one -> one.language() == Language.RU) >= 75);
        assertTrue(UTTERANCES.size() >= 160);
        assertTrue(count(one -> !one.tuned()) * 3 >= UTTERANCES.size());
        assertTrue(count(one -> one.expected().isEmpty()) * 4 >= UTTERANCES.size());
        assertTrue(count(one -> one.expected().isEmpty()
                || one.expected().stream().anyMatch(written -> written.startsWith("-"))) * 3 >= UTTERANCES.size());
    }

    private static long count(Predicate<LabelledUtterance> which) {
        return UTTERANCES.stream().filter(which).count();
    }

    private static void assertScore(Score score, double precision, double recall) {
        assertTrue(score.precision() >= precision && score.recall() >= recall,
                () -> score + "\n" + EVALUATION.report());
    }
}
