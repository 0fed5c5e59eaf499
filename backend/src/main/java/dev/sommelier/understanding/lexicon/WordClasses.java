package dev.sommelier.understanding.lexicon;

import dev.sommelier.classpath.CsvFile;
import dev.sommelier.classpath.CsvRow;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The classes of words of {@code understanding/word-classes.csv}. */
public final class WordClasses {

    private static final Map<String, Set<String>> CLASSES = CsvFile.read("understanding/word-classes.csv").stream()
            .collect(Collectors.toMap(row -> row.getField("class"), WordClasses::words));

    private WordClasses() {
    }

    /** @throws IllegalArgumentException when the file has no such class */
    public static Set<String> of(String name) {
        if (!CLASSES.containsKey(name)) {
            throw new IllegalArgumentException("No class of words: " + name);
        }
        return CLASSES.get(name);
    }

    private static Set<String> words(CsvRow row) {
        Set<String> words = new HashSet<>(row.list("en"));
        words.addAll(row.list("ru"));
        return Set.copyOf(words);
    }
}
