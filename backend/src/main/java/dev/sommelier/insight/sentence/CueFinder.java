package dev.sommelier.insight.sentence;

import dev.sommelier.classpath.CsvFile;
import dev.sommelier.classpath.CsvRow;
import dev.sommelier.insight.sentence.PhraseFinder.Place;
import dev.sommelier.understanding.lexicon.Token;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Finds the cues in a sentence. Of the phrases in {@code opinions.csv} only the longest at each position counts; the cues of
 * {@code context.csv} are searched for independently and may overlap.
 */
public final class CueFinder {


    public record Opinion(SentenceCue cue, boolean weak) {
    }

    private final PhraseFinder<Opinion> opinions = PhraseFinder.of(CsvFile.read("insight/opinions.csv"),
            row -> new Opinion(SentenceCue.of(row.getField("sign")), row.getField("strength").equals("weak")));
    private final Map<SentenceCue, PhraseFinder<SentenceCue>> context = new EnumMap<>(SentenceCue.class);

    public CueFinder() {
        Map<String, List<CsvRow>> bySign = CsvFile.read("insight/context.csv").stream()
                .collect(Collectors.groupingBy(row -> row.getField("sign")));
        bySign.forEach((code, rows) -> context.put(SentenceCue.of(code),
                PhraseFinder.of(rows, row -> SentenceCue.of(code))));
    }

    public List<Place<Opinion>> opinions(List<Token> tokens) {
        return opinions.in(tokens, true);
    }

    public Map<SentenceCue, List<Place<SentenceCue>>> context(List<Token> tokens) {
        Map<SentenceCue, List<Place<SentenceCue>>> found = new EnumMap<>(SentenceCue.class);
        context.forEach((cue, patterns) -> found.put(cue, patterns.in(tokens)));
        return found;
    }
}
