package dev.sommelier.understanding.question;

import dev.sommelier.classpath.CsvFile;
import dev.sommelier.understanding.Dimension;
import dev.sommelier.understanding.LexiconEntry;
import dev.sommelier.understanding.Token;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What words mean, from {@code sommelier/knowledge/concepts.csv}: a concept is the synonyms of both languages, so "keep",
 * "last" and «храниться» are one. A word may belong to several concepts.
 */
public final class Concepts {

    /** Shorter stems have too many neighbours. */
    private static final int TYPO_FROM = 7;

    private final Map<Character, List<LexiconEntry>> byFirstLetter;
    private final Set<String> codes;

    public Concepts() {
        List<LexiconEntry> entries = new ArrayList<>();
        codes = new LinkedHashSet<>();
        CsvFile.read("sommelier/knowledge/concepts.csv").forEach(row -> {
            codes.add(row.getField("code"));
            List.of("en", "ru").forEach(column -> row.list(column)
                    .forEach(pattern -> entries.add(LexiconEntry.of(pattern, Dimension.IGNORE, row.getField("code")))));
        });
        byFirstLetter = entries.stream().collect(Collectors.groupingBy(entry -> entry.words().get(0).charAt(0)));
    }

    public Set<String> codes() {
        return codes;
    }

    /** The concepts of a text, at each place those of the longest pattern; typing errors are tried last. */
    public Set<String> in(List<Token> tokens) {
        Set<String> found = new LinkedHashSet<>();
        int at = 0;
        while (at < tokens.size()) {
            List<LexiconEntry> here = longest(tokens, at);
            if (here.isEmpty()) {
                mistyped(tokens.get(at), found);
            }
            here.forEach(entry -> found.add(entry.code()));
            at += here.isEmpty() ? 1 : here.get(0).words().size();
        }
        return found;
    }

    private List<LexiconEntry> longest(List<Token> tokens, int at) {
        List<LexiconEntry> best = new ArrayList<>();
        for (LexiconEntry entry : candidates(tokens.get(at))) {
            if (entry.matches(tokens, at)) {
                int words = best.isEmpty() ? 0 : best.get(0).words().size();
                if (entry.words().size() > words) {
                    best.clear();
                }
                if (entry.words().size() >= words) {
                    best.add(entry);
                }
            }
        }
        return best;
    }

    private void mistyped(Token token, Set<String> found) {
        if (token.is(Token.Type.WORD) && token.text().length() >= TYPO_FROM) {
            candidates(token).stream().filter(entry -> entry.weight() >= 100 + TYPO_FROM && entry.nearly(token.text())).limit(1)
                    .forEach(entry -> found.add(entry.code()));
        }
    }

    private List<LexiconEntry> candidates(Token token) {
        return byFirstLetter.getOrDefault(token.text().charAt(0), List.of());
    }
}
