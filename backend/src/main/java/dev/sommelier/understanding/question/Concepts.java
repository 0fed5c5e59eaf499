package dev.sommelier.understanding.question;

import dev.sommelier.classpath.CsvFile;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.LexiconEntry;
import dev.sommelier.understanding.lexicon.PatternIndex;
import dev.sommelier.understanding.lexicon.Token;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What words mean, from {@code sommelier/knowledge/concepts.csv}: a concept is the synonyms of both languages, so "keep",
 * "last" and «храниться» are one. A word may belong to several concepts.
 */
public final class Concepts {

    /** Shorter stems have too many neighbours. */
    private static final int TYPO_FROM = 7;

    private static final Pattern YEAR = Pattern.compile("(19|20)\\d{2}");

    private final Map<Character, List<LexiconEntry>> byFirstLetter;
    private final PatternIndex<LexiconEntry> byStart;
    private final Set<String> codes;

    public Concepts() {
        List<LexiconEntry> entries = new ArrayList<>();
        codes = new LinkedHashSet<>();
        CsvFile.read("sommelier/knowledge/concepts.csv").forEach(row -> {
            codes.add(row.getField("code"));
            row.inBothLanguages().forEach(
                    pattern -> entries.add(LexiconEntry.of(pattern, Dimension.IGNORE, row.getField("code"))));
        });
        byStart = new PatternIndex<>(entries, LexiconEntry::firstWord);
        byFirstLetter = entries.stream().collect(Collectors.groupingBy(entry -> entry.words().get(0).charAt(0)));
    }

    public Set<String> codes() {
        return codes;
    }

    /** The concepts of a text: of every pattern found, also one inside another; typing errors are tried last. */
    public Set<String> in(List<Token> tokens) {
        Set<String> found = new LinkedHashSet<>();
        int known = 0;
        for (int at = 0; at < tokens.size(); at++) {
            for (LexiconEntry entry : byStart.startingWith(tokens.get(at).text())) {
                if (entry.matches(tokens, at)) {
                    found.add(entry.code());
                    known = Math.max(known, at + entry.words().size());
                }
            }
            if (known <= at) {
                mistyped(tokens.get(at), found);
            }
            if (YEAR.matcher(tokens.get(at).text()).matches()) {
                found.add("vintage");
            }
        }
        return found;
    }

    private void mistyped(Token token, Set<String> found) {
        if (token.is(Token.Type.WORD) && token.text().length() >= TYPO_FROM) {
            byFirstLetter.getOrDefault(token.text().charAt(0), List.of()).stream().filter(entry -> entry.weight() >= 100 + TYPO_FROM && entry.nearly(token.text())).limit(1)
                    .forEach(entry -> found.add(entry.code()));
        }
    }
}
