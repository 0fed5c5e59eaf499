package dev.sommelier.understanding;

import dev.sommelier.classpath.CsvFile;
import java.util.HashSet;
import java.util.Set;

/** The inflections a stem may take, so that «рис*» matches rice in every case but neither risk nor Riesling. */
final class Endings {

    private static final Set<String> RUSSIAN = read("ru");
    private static final Set<String> ENGLISH = read("en");

    private Endings() {
    }

    /** The endings of a language, with the empty one. */
    private static Set<String> read(String language) {
        Set<String> endings = new HashSet<>(Set.of(""));
        CsvFile.read("understanding/lexicon/endings.csv").stream()
                .filter(row -> row.getField("language").equals(language))
                .forEach(row -> endings.addAll(row.words("endings")));
        return endings;
    }

    static boolean fits(String stem, String word) {
        if (!word.startsWith(stem)) {
            return false;
        }
        String rest = word.substring(stem.length());
        return isCyrillic(stem) ? RUSSIAN.contains(rest) : ENGLISH.contains(rest);
    }

    /** Whether the word is the stem with one typing error and an ending. */
    static boolean nearly(String stem, String word) {
        if (stem.length() < 5 || word.length() < stem.length() - 1 || word.charAt(0) != stem.charAt(0)
                || isCyrillic(stem) != isCyrillic(word)) {
            return false;
        }
        for (int cut = stem.length() - 1; cut <= Math.min(word.length(), stem.length() + 1); cut++) {
            String rest = word.substring(cut);
            boolean ending = isCyrillic(stem) ? RUSSIAN.contains(rest) : ENGLISH.contains(rest);
            if (ending && Typos.atMostOne(stem, word.substring(0, cut))) {
                return true;
            }
        }
        return false;
    }

    static boolean isCyrillic(String word) {
        return !word.isEmpty() && Character.UnicodeScript.of(word.charAt(0)) == Character.UnicodeScript.CYRILLIC;
    }
}
