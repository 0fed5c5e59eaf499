package dev.sommelier.safety;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Narrows thousands of rules down to those that a message can match: every rule needs at least one word of each of its
 * places, so it is filed under the beginnings of the words of its most telling place.
 */
final class RuleIndex {

    private final List<SafetyRule> rules;
    private final Map<String, BitSet> byBeginning = new HashMap<>();
    /** Rules that match without any word. */
    private final BitSet always = new BitSet();

    RuleIndex(List<SafetyRule> rules) {
        this.rules = List.copyOf(rules);
        for (int i = 0; i < rules.size(); i++) {
            List<String> beginnings = rules.get(i).beginnings();
            if (beginnings.isEmpty()) {
                always.set(i);
            }
            for (String beginning : beginnings) {
                byBeginning.computeIfAbsent(beginning, ignored -> new BitSet()).set(i);
            }
        }
    }

    /** In the order of the file. */
    List<SafetyRule> candidates(List<SafetyToken> tokens) {
        BitSet found = (BitSet) always.clone();
        for (SafetyToken token : tokens) {
            for (String beginning : WordMatcher.beginningsOf(token.text())) {
                BitSet filed = byBeginning.get(beginning);
                if (filed != null) {
                    found.or(filed);
                }
            }
        }
        List<SafetyRule> candidates = new ArrayList<>(found.cardinality());
        found.stream().forEach(i -> candidates.add(rules.get(i)));
        return candidates;
    }
}
