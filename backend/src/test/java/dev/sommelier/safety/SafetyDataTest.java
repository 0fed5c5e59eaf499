package dev.sommelier.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sommelier.account.Language;
import dev.sommelier.sommelier.phrasing.Templates;
import dev.sommelier.text.TextNormaliser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Keeps the rules spelled as messages arrive at them; a rule that cannot match protects nobody. */
class SafetyDataTest {

    private static final Templates TEMPLATES = new Templates();

    @Test
    void wordsOfRulesAreNormalisedAndWrittenOut() {
        List<String> wrong = new ArrayList<>();
        for (SafetyRule rule : SafetyClassifier.rules()) {
            for (String word : rule.spellings()) {
                List<SafetyToken> tokens = SafetyClassifier.tokenizer().tokens(word);
                boolean arrives = word.equals("'s") || tokens.size() == 1 && tokens.get(0).text().equals(word);
                if (!arrives || !TextNormaliser.typed(word).equals(word)) {
                    wrong.add(word + " in: " + rule.text());
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void noRuleStandsTwice() {
        Set<String> seen = new HashSet<>();
        List<String> twice = SafetyClassifier.rules().stream().map(rule -> rule.category() + " " + rule.text())
                .filter(rule -> !seen.add(rule)).toList();
        assertEquals(List.of(), twice);
    }

    @Test
    void everyCategoryButTheUncertainHasRulesAndAllHaveAnswersInBothLanguages() {
        for (SafetyCategory category : SafetyCategory.values()) {
            for (Language language : Language.values()) {
                assertTrue(category == SafetyCategory.UNCERTAIN || SafetyClassifier.rules().stream()
                        .anyMatch(rule -> rule.category() == category && rule.language() == language));
                assertTrue(TEMPLATES.has("safety." + category.code()));
                assertTrue(TEMPLATES.has("safety." + category.code() + ".after"));
            }
        }
    }
}
