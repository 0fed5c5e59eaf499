package dev.sommelier.chat.list;

import dev.sommelier.text.TextNormaliser;
import java.util.List;
import java.util.stream.Collectors;

/** The words somebody searches for: all of them have to stand in one text, each as the beginning of a word. */
record SearchWords(List<String> words) {

    static SearchWords of(String typed) {
        return new SearchWords(TextNormaliser.words(typed).stream().distinct().toList());
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** For {@code to_tsquery}. Words are letters and digits, so nothing in them is syntax. */
    String query() {
        return words.stream().map(word -> word + ":*").collect(Collectors.joining(" & "));
    }

    /** The same, only for lexemes of weight A: in the document of a wine, those of its names. */
    String nameQuery() {
        return words.stream().map(word -> word + ":*A").collect(Collectors.joining(" & "));
    }
}
