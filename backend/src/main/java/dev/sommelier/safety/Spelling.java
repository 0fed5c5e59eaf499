package dev.sommelier.safety;

import dev.sommelier.classpath.CsvFile;
import dev.sommelier.understanding.lexicon.Typos;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Corrects one wrong letter in a long word of a rule: "suiside" to "suicide", «берменна» to «беременна». */
final class Spelling {

    private static final int SHORTEST = 7;
    private static final int LONGEST_ENDING = 3;

    private final Set<String> known;
    private final Map<Character, Set<String>> byFirstLetter = new HashMap<>();
    /** Words one letter away from a word of a rule that are correct themselves: "diving" is not driving. */
    private final Set<String> correct = new HashSet<>();

    Spelling(Set<String> words) {
        known = words;
        words.stream().filter(word -> word.length() >= SHORTEST)
                .forEach(word -> byFirstLetter.computeIfAbsent(word.charAt(0), letter -> new HashSet<>()).add(word));
        CsvFile.read("safety/correct.csv")
                .forEach(row -> correct.addAll(row.words("words")));
    }

    /** The word itself, or the word or stem of a rule that it misspells. */
    String corrected(String word) {
        Set<String> near = byFirstLetter.get(word.charAt(0));
        if (near == null || word.length() < SHORTEST - 1 || known.contains(word) || correct.contains(word)
                || near.stream().anyMatch(word::startsWith)) {
            return word;
        }
        return near.stream().filter(meant -> isSlipOf(word, meant)).sorted().findFirst().orElse(word);
    }

    /**
     * Whether a word is a misspelt stem with any ending. The first two letters and the stem's last one have to be
     * right.
     */
    private static boolean isSlipOf(String word, String meant) {
        if (word.charAt(1) != meant.charAt(1)) {
            return false;
        }
        for (int length = meant.length() - 1; length <= Math.min(word.length(), meant.length() + 1); length++) {
            String beginning = word.substring(0, length);
            boolean sameEnd = beginning.charAt(length - 1) == meant.charAt(meant.length() - 1);
            if (sameEnd && word.length() - length <= LONGEST_ENDING && Typos.atMostOne(beginning, meant)) {
                return true;
            }
        }
        return false;
    }
}
