package dev.sommelier.title;

import dev.sommelier.classpath.CsvFile;
import dev.sommelier.text.TextNormaliser;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Recognises a title in a language that has the script of the chat and is another one, by words it cannot do without. */
final class OtherLanguages {

    /** From {@code title/other-languages.csv}. */
    private static final Set<String> WORDS = CsvFile.read("title/other-languages.csv").stream()
            .flatMap(row -> row.words("words").stream())
            .flatMap(word -> TextNormaliser.words(word).stream())
            .collect(Collectors.toUnmodifiableSet());

    private OtherLanguages() {
    }

    /** Whether a title has a word of another language that the chat has not, as the name of a wine may. */
    static boolean have(String title, String chat) {
        List<String> foreign = TextNormaliser.words(title).stream().filter(WORDS::contains).toList();
        return !foreign.isEmpty() && !Set.copyOf(TextNormaliser.words(chat)).containsAll(foreign);
    }
}
