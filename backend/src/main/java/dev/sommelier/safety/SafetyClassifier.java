package dev.sommelier.safety;

import dev.sommelier.account.Language;
import dev.sommelier.classpath.CsvFile;
import dev.sommelier.classpath.CsvRow;
import dev.sommelier.safety.SafetyRule.Weight;
import dev.sommelier.text.EnumCode;
import dev.sommelier.understanding.act.Act;
import dev.sommelier.understanding.act.ActModel;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Recognises messages that must be answered without wine, by the rules of {@code safety/rules-*.csv}. Each message is
 * matched as a whole against the rules of both languages. The rules favour recall: a false alarm costs less than a
 * miss.
 */
@Singleton
public final class SafetyClassifier {

    /**
     * What was recognised in a message.
     *
     * @param language of the words that were recognised
     */
    public record Finding(SafetyCategory category, Language language) {
    }

    /** The category of a phrase that only sounds dangerous: "to die for". */
    private static final String HARMLESS = "harmless";

    /** The likelihood from which a message is an alarm without any rule; the harmless ones of the tests have less. */
    private static final double ALARM_FROM = 0.95;
    /** The likelihood below which rules that count unless harmless do not count. */
    private static final double HARMLESS_BELOW = 0.01;

    private static final SafetyTokenizer TOKENIZER = new SafetyTokenizer();
    /** Parsed once per process: there are over a thousand. */
    private static final List<SafetyRule> RULES = read();
    private static final RuleIndex HARMLESS_PHRASES =
            new RuleIndex(RULES.stream().filter(rule -> rule.category() == null).toList());
    private static final RuleIndex CATEGORY_RULES =
            new RuleIndex(RULES.stream().filter(rule -> rule.category() != null).toList());
    private static final Spelling SPELLING = new Spelling(
            RULES.stream().flatMap(rule -> rule.spellings().stream()).collect(Collectors.toSet()));

    private final ActModel acts = new ActModel();

    private static List<SafetyRule> read() {
        WordGroups groups = new WordGroups();
        List<SafetyRule> rules = new ArrayList<>();
        for (Language language : Language.values()) {
            String file = "safety/rules-" + EnumCode.of(language) + ".csv";
            for (CsvRow row : CsvFile.read(file)) {
                Weight weight = Weight.of(row.getField("category"));
                String category = weight.unmarked(row.getField("category"));
                rules.add(SafetyRule.of(
                        category.equals(HARMLESS) ? null : SafetyCategory.valueOf(category.toUpperCase(Locale.ROOT)),
                        language, row.getField("rule"), groups, weight));
            }
        }
        return List.copyOf(rules);
    }

    /**
     * The most urgent category of a message, {@link SafetyCategory#UNCERTAIN} where no rule tells it but the model of acts
     * is sure of an alarm; empty for one that may be answered with wine.
     */
    public Optional<Finding> classify(String message) {
        return classify(message, Set.of()).or(() -> learned(message));
    }

    /** The alarm that only the model of acts sees. */
    Optional<Finding> learned(String message) {
        boolean cyrillic = message.chars().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC);
        return care(message) < ALARM_FROM ? Optional.empty()
                : Optional.of(new Finding(SafetyCategory.UNCERTAIN, cyrillic ? Language.RU : Language.EN));
    }

    /** Whether the model of acts, which saw all of the message, finds it to be no alarm at all. */
    boolean isHarmless(String message) {
        return message.length() <= ActModel.LONGEST && care(message) < HARMLESS_BELOW;
    }

    /** The likelihood that a message must be answered with care, be it the first or a later one. */
    private double care(String message) {
        return Math.max(acts.guess(message, false).likelihood(Act.CARE), acts.guess(message, true).likelihood(Act.CARE));
    }

    /** @param idle the weights of rules that do not count */
    Optional<Finding> classify(String message, Set<Weight> idle) {
        return rule(message, idle).map(rule -> new Finding(rule.category(), rule.language()));
    }

    Optional<SafetyRule> rule(String message) {
        return rule(message, Set.of());
    }

    /** The rule of the most urgent category that matches. */
    private static Optional<SafetyRule> rule(String message, Set<Weight> idle) {
        List<SafetyToken> tokens = TOKENIZER.tokens(message).stream()
                .map(token -> new SafetyToken(SPELLING.corrected(token.text()), token.before())).toList();
        BitSet masked = new BitSet();
        HARMLESS_PHRASES.candidates(tokens).forEach(rule -> rule.mask(tokens, masked));
        SafetyRule found = null;
        for (SafetyRule rule : CATEGORY_RULES.candidates(tokens)) {
            boolean pressing = found == null || rule.category().compareTo(found.category()) < 0;
            if (pressing && !idle.contains(rule.weight()) && rule.matches(tokens, masked)) {
                found = rule;
            }
        }
        return Optional.ofNullable(found);
    }

    /** All rules, for the tests of the data. */
    static List<SafetyRule> rules() {
        return RULES;
    }

    static SafetyTokenizer tokenizer() {
        return TOKENIZER;
    }
}
