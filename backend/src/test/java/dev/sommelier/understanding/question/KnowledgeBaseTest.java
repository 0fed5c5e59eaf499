package dev.sommelier.understanding.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sommelier.account.Language;
import dev.sommelier.classpath.CsvFile;
import dev.sommelier.text.TextNormaliser;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KnowledgeBaseTest {

    private static final int LONGEST = 600;

    private final KnowledgeBase base = new KnowledgeBase();

    @Test
    void codesAreUnique() {
        Set<String> codes = base.facts().stream().map(Fact::code).collect(Collectors.toSet());
        assertEquals(base.facts().size(), codes.size());
        assertTrue(codes.size() >= 300, codes.size() + " facts");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyFactIsAShortPlainText(Language language) {
        for (Fact fact : base.facts()) {
            String text = fact.say(language);
            assertTrue(text.length() > 40 && text.length() <= LONGEST, fact.code());
            assertTrue(text.endsWith(".") && Character.isUpperCase(text.codePointAt(0)) || text.startsWith("«"), fact.code());
            assertFalse(text.contains("!") || text.contains("  "), fact.code());
        }
    }

    @Test
    void cuesUseOnlyConceptsThatWordsLeadTo() {
        Set<String> used = new TreeSet<>();
        base.facts().forEach(fact -> used.addAll(fact.concepts()));
        used.removeAll(new Concepts().codes());
        assertEquals(Set.of(), used);
    }

    @Test
    void conceptsAreSpelledAsMessagesAreNormalised() {
        CsvFile.read("sommelier/knowledge/concepts.csv").forEach(row -> List.of("en", "ru")
                .forEach(column -> row.list(column).forEach(word -> assertEquals(TextNormaliser.typed(word), word))));
    }

    @Test
    void everyFactIsFoundByOneOfItsCues() {
        Set<String> lost = new TreeSet<>();
        for (Fact fact : base.facts()) {
            boolean found = fact.cues().stream().anyMatch(cue -> base.best(cue.concepts(), Set.of())
                    .map(match -> match.fact().code().equals(fact.code())).orElse(false));
            if (!found) {
                lost.add(fact.code());
            }
        }
        assertEquals(Set.of(), lost);
    }

    @ParameterizedTest
    @CsvSource({"keep opened red howlong, open_red", "keep opened howlong sherry, open_sherry", "age better true old, age_which"})
    void mostSpecificFactWins(String said, String code) {
        assertEquals(code, base.best(new HashSet<>(List.of(said.split(" "))), Set.of()).orElseThrow().fact().code());
    }

    @Test
    void factIsFoundByWhatFollowsFromTheWineMeant() {
        assertEquals("open_port", base.best(Set.of("keep", "opened"), Set.of("port", "fortified")).orElseThrow().fact().code());
    }

    @Test
    void nothingIsFoundWithoutAKnownConcept() {
        assertTrue(base.best(Set.of(), Set.of("red")).isEmpty());
    }
}
