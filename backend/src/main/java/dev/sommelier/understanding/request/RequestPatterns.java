package dev.sommelier.understanding.request;

import dev.sommelier.classpath.CsvFile;
import dev.sommelier.classpath.CsvRow;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.LexiconEntry;
import dev.sommelier.understanding.lexicon.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words of {@code understanding/plain-requests.csv}, by kind. */
final class RequestPatterns {

    private final Map<String, List<LexiconEntry>> patterns = new HashMap<>();

    RequestPatterns() {
        for (CsvRow row : CsvFile.read("understanding/plain-requests.csv")) {
            List<LexiconEntry> entries = patterns.computeIfAbsent(row.getField("kind"), kind -> new ArrayList<>());
            row.inBothLanguages().forEach(text -> entries.add(LexiconEntry.of(text, Dimension.IGNORE, text)));
        }
    }

    boolean holds(String kind, List<Token> tokens) {
        for (int at = 0; at < tokens.size(); at++) {
            if (end(kind, tokens, at) > 0) {
                return true;
            }
        }
        return false;
    }

    /** The token behind the longest pattern of the kind that stands here, or -1. */
    int end(String kind, List<Token> tokens, int at) {
        return patterns.get(kind).stream().filter(pattern -> pattern.matches(tokens, at))
                .mapToInt(pattern -> at + pattern.words().size()).max().orElse(-1);
    }
}
