package dev.sommelier.understanding.lexicon;

import dev.sommelier.classpath.CsvFile;
import dev.sommelier.classpath.CsvRow;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The everyday words of both languages, from {@code understanding/lexicon/ordinary.csv}: whole words, and stems with the
 * set of endings they may take.
 */
public final class OrdinaryWords {

    /** In characters: a pasted run of letters is no word, and each of its beginnings would be looked up. */
    private static final int LONGEST = 40;

    private static final String WHOLE = "";
    /** A letter that English drops before an ending: "making". */
    private static final String SILENT = "e";

    private final Map<String, Set<String>> wordsByEndings = new HashMap<>();

    OrdinaryWords() {
        for (CsvRow row : CsvFile.read("understanding/lexicon/ordinary.csv")) {
            wordsByEndings.computeIfAbsent(row.getField("endings"), set -> new HashSet<>()).addAll(row.words("words"));
        }
    }

    public boolean contains(String word) {
        return word.length() <= LONGEST && isListed(word);
    }

    private boolean isListed(String word) {
        return wordsByEndings.get(WHOLE).contains(word) || wordsByEndings.keySet().stream()
                .filter(set -> !set.equals(WHOLE)).anyMatch(set -> isInflected(word, set));
    }

    private boolean isInflected(String word, String set) {
        Set<String> stems = wordsByEndings.get(set);
        Set<String> endings = Endings.of(set);
        for (int cut = 1; cut <= word.length(); cut++) {
            String stem = word.substring(0, cut);
            if (endings.contains(word.substring(cut))
                    && (stems.contains(stem) || stems.contains(stem + SILENT) || isDoubled(stem, stems))) {
                return true;
            }
        }
        return false;
    }

    /** "Stopped" and "stopping" double the last letter of their stem. */
    private static boolean isDoubled(String stem, Set<String> stems) {
        int last = stem.length() - 1;
        return last > 1 && stem.charAt(last) == stem.charAt(last - 1) && stems.contains(stem.substring(0, last));
    }
}
