package dev.sommelier.insight.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sommelier.sommelier.HouseChat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Holds the memory to what the stories expect; {@code make eval-memory} prints the report. */
class MemoryEvaluationTest {

    private static final Path REPORT = Path.of("target", "memory-evaluation.txt");
    private static final MemoryEvaluation EVALUATION = new MemoryEvaluation(HouseChat.insightRules(), Story.all());

    @AfterAll
    static void writeReport() throws IOException {
        Files.createDirectories(REPORT.getParent());
        Files.writeString(REPORT, EVALUATION.report());
    }

    @Test
    void mostOfAStoryIsRememberedAndLittleElse() {
        assertTrue(EVALUATION.precision() >= 0.8 && EVALUATION.recall() >= 0.7, EVALUATION::report);
    }

    @Test
    void nothingThatOnlyTheSommelierSaidIsRemembered() {
        assertEquals(0, EVALUATION.count(MemoryEvaluation.ECHO), EVALUATION::report);
    }

    @Test
    void nothingIsRememberedTwice() {
        assertEquals(0, EVALUATION.count(MemoryEvaluation.DUPLICATE), EVALUATION::report);
    }
}
