package dev.sommelier.insight.rules;

import dev.sommelier.classpath.CsvFile;
import dev.sommelier.classpath.CsvRow;
import dev.sommelier.insight.rules.Patterns.Place;
import dev.sommelier.understanding.Token;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The words of {@code opinions.csv}, of which the longest at each place counts, and those of {@code context.csv}, where
 * each sign is looked for by itself.
 */
final class Signs {

    private static final List<String> LANGUAGES = List.of("en", "ru");

    record Opinion(Sign sign, boolean weak) {
    }

    private final Patterns<Opinion> opinions = Patterns.of(CsvFile.read("insight/opinions.csv"), LANGUAGES,
            row -> new Opinion(Sign.of(row.getField("sign")), row.getField("strength").equals("weak")));
    private final Map<Sign, Patterns<Sign>> context = new EnumMap<>(Sign.class);

    Signs() {
        Map<String, List<CsvRow>> bySign = CsvFile.read("insight/context.csv").stream()
                .collect(Collectors.groupingBy(row -> row.getField("sign")));
        bySign.forEach((code, rows) -> context.put(Sign.of(code),
                Patterns.of(rows, LANGUAGES, row -> Sign.of(code))));
    }

    List<Place<Opinion>> opinions(List<Token> tokens) {
        return opinions.in(tokens, true);
    }

    Map<Sign, List<Place<Sign>>> context(List<Token> tokens) {
        Map<Sign, List<Place<Sign>>> found = new EnumMap<>(Sign.class);
        context.forEach((sign, patterns) -> found.put(sign, patterns.in(tokens)));
        return found;
    }
}
