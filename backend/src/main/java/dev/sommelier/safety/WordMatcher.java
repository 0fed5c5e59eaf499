package dev.sommelier.safety;

import dev.sommelier.understanding.lexicon.LexiconEntry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The words that may stand at one place of a rule, such as {@code drive/driving}, {@code pregnan**} or {@code [kin]}.
 */
final class WordMatcher {

    private static final String ANY_NUMBER = "#";
    private static final int BEGINNING = 3;

    private final Set<String> words = new HashSet<>();
    /** Patterns with their stars, by the letters that have to come first. */
    private final Map<String, String> stems = new LinkedHashMap<>();

    /** @param alternatives words and stems; a stem ends in {@code *} (its inflections) or {@code **} (any ending) */
    WordMatcher(List<String> alternatives) {
        for (String alternative : alternatives) {
            if (alternative.endsWith("*")) {
                stems.put(alternative.replace("*", ""), alternative);
            } else {
                words.add(alternative);
            }
        }
    }

    static WordMatcher of(List<String> elements, WordGroups groups) {
        List<String> alternatives = new ArrayList<>();
        for (String alternative : elements) {
            if (alternative.startsWith("[") && alternative.endsWith("]")) {
                alternatives.addAll(groups.words(alternative.substring(1, alternative.length() - 1)));
            } else {
                alternatives.add(alternative);
            }
        }
        return new WordMatcher(alternatives);
    }

    boolean fits(String word) {
        if (words.contains(word) || words.contains(ANY_NUMBER) && Character.isDigit(word.charAt(0))) {
            return true;
        }
        for (Map.Entry<String, String> stem : stems.entrySet()) {
            if (word.startsWith(stem.getKey()) && LexiconEntry.fits(stem.getValue(), word)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The first letters of its words, of which one begins any word that fits: three letters, or all of a shorter word or
     * stem; {@code #} for any number.
     */
    List<String> beginnings() {
        return Stream.concat(words.stream(), stems.keySet().stream()).map(WordMatcher::beginning).distinct().toList();
    }

    /** Every beginning under which a pattern that fits the word may be filed. */
    static List<String> beginningsOf(String word) {
        List<String> beginnings = new ArrayList<>();
        for (int length = 1; length <= Math.min(word.length(), BEGINNING); length++) {
            beginnings.add(word.substring(0, length));
        }
        if (Character.isDigit(word.charAt(0))) {
            beginnings.add(ANY_NUMBER);
        }
        return beginnings;
    }

    private static String beginning(String word) {
        return word.substring(0, Math.min(word.length(), BEGINNING));
    }

    /** Every word and stem, stems without their stars, for spelling correction. */
    Set<String> spellings() {
        Set<String> spellings = new HashSet<>(words);
        spellings.remove(ANY_NUMBER);
        spellings.addAll(stems.keySet());
        return spellings;
    }
}
