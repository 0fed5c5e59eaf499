package dev.sommelier.sommelier.knowledge;

import dev.sommelier.account.Language;
import dev.sommelier.classpath.CsvFile;
import dev.sommelier.classpath.CsvRow;
import dev.sommelier.text.TextNormaliser;
import dev.sommelier.understanding.lexicon.Token;
import dev.sommelier.understanding.lexicon.Tokenizer;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How names on labels are said, from {@code sommelier/knowledge/pronunciation.csv}. */
final class Pronunciations {

    private final List<CsvRow> rows = CsvFile.read("sommelier/knowledge/pronunciation.csv");

    /** The pronunciation of the longest known name in the text. */
    Optional<String> of(String text, Language language) {
        String words = " " + Tokenizer.tokens(TextNormaliser.typed(text)).stream().map(Token::text)
                .collect(Collectors.joining(" ")) + " ";
        return rows.stream().filter(row -> longest(row, words) > 0).max(Comparator.comparingInt(row -> longest(row, words)))
                .map(row -> row.getField(language.choose("en", "ru")));
    }

    private static int longest(CsvRow row, String words) {
        return row.list("names").stream().filter(name -> words.contains(" " + name + " ")).mapToInt(String::length).max()
                .orElse(0);
    }
}
