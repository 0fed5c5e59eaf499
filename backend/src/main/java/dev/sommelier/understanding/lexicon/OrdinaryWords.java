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

    private final Set<String> whole = new HashSet<>();
    /** Of each stem the codes of the sets of endings it may take. */
    private final Map<String, Set<String>> endingsByStem = new HashMap<>();

    OrdinaryWords() {
        for (CsvRow row : CsvFile.read("understanding/lexicon/ordinary.csv")) {
            String endings = row.getField("endings");
            if (endings.equals(WHOLE)) {
                whole.addAll(row.words("words"));
            } else {
                row.words("words").forEach(
                        stem -> endingsByStem.computeIfAbsent(stem, any -> new HashSet<>()).add(endings));
            }
        }
    }

    public boolean contains(String word) {
        return word.length() <= LONGEST && (whole.contains(word) || isInflected(word));
    }

    private boolean isInflected(String word) {
        for (int cut = 1; cut <= word.length(); cut++) {
            String stem = word.substring(0, cut);
            String ending = word.substring(cut);
            if (takes(stem, ending) || takes(stem + SILENT, ending) || isDoubled(stem) && takes(stem.substring(0, cut - 1), ending)) {
                return true;
            }
        }
        return false;
    }

    private boolean takes(String stem, String ending) {
        return endingsByStem.getOrDefault(stem, Set.of()).stream().anyMatch(set -> Endings.of(set).contains(ending));
    }

    /** Whether the last letter of the stem is doubled: "stopped", "stopping". */
    private static boolean isDoubled(String stem) {
        int last = stem.length() - 1;
        return last > 1 && stem.charAt(last) == stem.charAt(last - 1);
    }
}
