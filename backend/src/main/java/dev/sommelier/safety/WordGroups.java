package dev.sommelier.safety;

import dev.sommelier.classpath.CsvFile;
import dev.sommelier.classpath.CsvRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The named word groups that rules share, from {@code safety/words.csv}: {@code [kin]} is "mum", "brother", … */
final class WordGroups {

    private final Map<String, List<String>> groups = new HashMap<>();

    WordGroups() {
        for (CsvRow row : CsvFile.read("safety/words.csv")) {
            List<String> words = groups.computeIfAbsent(row.getField("group"), name -> new ArrayList<>());
            words.addAll(row.list("words"));
        }
    }

    /** @throws IllegalStateException when there is no such group */
    List<String> words(String group) {
        List<String> words = groups.get(group);
        if (words == null) {
            throw new IllegalStateException("No word group [" + group + "] in safety/words.csv");
        }
        return words;
    }
}
