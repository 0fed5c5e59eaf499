package dev.sommelier.sommelier.safety;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.sommelier.account.Language;
import dev.sommelier.sommelier.understanding.Table;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Recognises messages that are answered without wine before anything else in them is read. Works by the rules of {@code
 * safety/rules-*.csv}, on the whole message, in both languages whatever the account's is. In doubt it recognises.
 */
public final class SafetyClassifier {

    /** The category of a phrase that only sounds dangerous: "to die for". */
    private static final String HARMLESS = "harmless";

    private final SafetyTokenizer tokenizer = new SafetyTokenizer();
    private final List<SafetyRule> rules = new ArrayList<>();
    private final List<SafetyRule> harmless = new ArrayList<>();
    private final Spelling spelling;

    public SafetyClassifier() {
        WordGroups groups = new WordGroups();
        for (Language language : Language.values()) {
            String file = "safety/rules-" + language.name().toLowerCase(Locale.ROOT) + ".csv";
            for (NamedCsvRecord row : Table.read(file)) {
                String category = row.getField("category");
                boolean masks = category.equals(HARMLESS);
                (masks ? harmless : rules).add(SafetyRule.of(
                        masks ? null : SafetyCategory.valueOf(category.toUpperCase(Locale.ROOT)), language,
                        row.getField("rule"), groups));
            }
        }
        Set<String> spellings = new HashSet<>();
        rules.forEach(rule -> spellings.addAll(rule.spellings()));
        harmless.forEach(rule -> spellings.addAll(rule.spellings()));
        spelling = new Spelling(spellings);
    }

    /** The most pressing category of a message; empty for one that may be answered with wine. */
    public Optional<SafetyFinding> classify(String message) {
        return rule(message).map(rule -> new SafetyFinding(rule.category(), rule.language()));
    }

    /** The rule that decides. */
    Optional<SafetyRule> rule(String message) {
        List<SafetyToken> tokens = tokenizer.tokens(message).stream()
                .map(token -> new SafetyToken(spelling.corrected(token.text()), token.before())).toList();
        BitSet masked = new BitSet();
        harmless.forEach(rule -> rule.mask(tokens, masked));
        SafetyRule found = null;
        for (SafetyRule rule : rules) {
            boolean pressing = found == null || rule.category().compareTo(found.category()) < 0;
            if (pressing && rule.matches(tokens, masked)) {
                found = rule;
            }
        }
        return Optional.ofNullable(found);
    }

    /** All rules, for the tests of the data. */
    List<SafetyRule> rules() {
        List<SafetyRule> all = new ArrayList<>(harmless);
        all.addAll(rules);
        return all;
    }

    SafetyTokenizer tokenizer() {
        return tokenizer;
    }
}
