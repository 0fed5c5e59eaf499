package dev.sommelier.understanding.lexicon;

import dev.sommelier.classpath.CsvFile;
import dev.sommelier.classpath.CsvRow;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The inflections a stem may take, so that «рис*» matches rice in every case but neither risk nor Riesling. */
public final class Endings {

    private static final Map<String, Set<String>> SETS = read();
    private static final Set<String> RUSSIAN = of("ru");
    private static final Set<String> ENGLISH = of("en");
    private static final int LONGEST = Stream.concat(RUSSIAN.stream(), ENGLISH.stream()).mapToInt(String::length).max().orElse(0);

    private Endings() {
    }

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> sets = new HashMap<>();
        for (CsvRow row : CsvFile.read("understanding/lexicon/endings.csv")) {
            Set<String> endings = new HashSet<>(row.words("endings"));
            endings.add("");
            sets.put(row.getField("set"), endings);
        }
        return sets;
    }

    /** The endings of a set, with the empty one: "en", "ru" for nouns and adjectives, "ru_verb". */
    static Set<String> of(String set) {
        return SETS.get(set);
    }

    /** Whether the word from this letter on is an inflection in the word's language. */
    static boolean isEndingFrom(int stem, String word) {
        return word.length() - stem <= LONGEST && isEnding(word.substring(stem), word);
    }

    private static boolean isEnding(String end, String word) {
        return isCyrillic(word) ? RUSSIAN.contains(end) : ENGLISH.contains(end);
    }

    /** Whether the word is the stem with one typing error and an ending. */
    static boolean nearly(String stem, String word) {
        if (stem.length() < 5 || word.length() < stem.length() - 1 || word.charAt(0) != stem.charAt(0)
                || isCyrillic(stem) != isCyrillic(word)) {
            return false;
        }
        for (int cut = stem.length() - 1; cut <= Math.min(word.length(), stem.length() + 1); cut++) {
            String rest = word.substring(cut);
            if (isEnding(rest, stem) && Typos.atMostOne(stem, word.substring(0, cut))) {
                return true;
            }
        }
        return false;
    }

    public static boolean isCyrillic(String word) {
        return !word.isEmpty() && Character.UnicodeScript.of(word.charAt(0)) == Character.UnicodeScript.CYRILLIC;
    }
}
