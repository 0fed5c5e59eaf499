package dev.sommelier.insight.sentence;

import dev.sommelier.classpath.CsvRow;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.LexiconEntry;
import dev.sommelier.understanding.lexicon.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Finds phrases, in the pattern syntax of the lexicon, and the value each stands for; the longest at each position. */
public final class PhraseFinder<T> {

    /** Letters from which on one typing error is tolerated; shorter words resemble too many others. */
    private static final int TYPO_FROM = 7;
    /** The last letters of a stem, in which no error is tolerated. */
    private static final int TAIL = 2;

    /** @param to exclusive */
    public record Place<T>(T value, int from, int to) {

        public boolean within(int start, int end) {
            return from >= start && to <= end;
        }

        public boolean overlaps(int start, int end) {
            return from < end && start < to;
        }
    }

    private record Entry<T>(LexiconEntry pattern, T value) {
    }

    private final Map<String, List<Entry<T>>> byFirstWord = new HashMap<>();
    /** Patterns whose first word has an ending left open, by its first two letters. */
    private final Map<String, List<Entry<T>>> open = new HashMap<>();
    /** Patterns of one word, which may be mistyped. */
    private final Map<Character, List<Entry<T>>> single = new HashMap<>();

    /** The patterns in the columns "en" and "ru" of each row, each with the value made of its row. */
    public static <T> PhraseFinder<T> of(List<CsvRow> rows, Function<CsvRow, T> value) {
        return of(rows, List.of("en", "ru"), value);
    }

    /** The patterns in these columns of each row, each with the value made of its row. */
    public static <T> PhraseFinder<T> of(List<CsvRow> rows, List<String> columns, Function<CsvRow, T> value) {
        PhraseFinder<T> patterns = new PhraseFinder<>();
        for (CsvRow row : rows) {
            T made = value.apply(row);
            columns.forEach(column -> row.list(column).forEach(text -> patterns.add(text, made)));
        }
        return patterns;
    }

    private void add(String pattern, T value) {
        Entry<T> entry = new Entry<>(LexiconEntry.of(pattern, Dimension.IGNORE, ""), value);
        String first = entry.pattern().words().get(0);
        if (first.indexOf('*') < 0) {
            byFirstWord.computeIfAbsent(first, any -> new ArrayList<>()).add(entry);
        } else {
            open.computeIfAbsent(start(first.substring(0, first.indexOf('*'))), any -> new ArrayList<>()).add(entry);
        }
        if (entry.pattern().words().size() == 1 && first.length() >= TYPO_FROM) {
            single.computeIfAbsent(first.charAt(0), any -> new ArrayList<>()).add(entry);
        }
    }

    public List<Place<T>> in(List<Token> tokens) {
        return in(tokens, false);
    }

    /** @param forgiving whether a word of {@link #TYPO_FROM} letters or more may have one typing error */
    public List<Place<T>> in(List<Token> tokens, boolean forgiving) {
        List<Place<T>> places = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            Place<T> place = longest(tokens, at);
            if (place == null && forgiving) {
                place = mistyped(tokens.get(at), at);
            }
            if (place != null) {
                places.add(place);
            }
            at = place == null ? at + 1 : place.to();
        }
        return places;
    }

    private Place<T> longest(List<Token> tokens, int at) {
        String word = tokens.get(at).text();
        Entry<T> exact = longest(byFirstWord.getOrDefault(word, List.of()), tokens, at, null);
        Entry<T> best = longest(open.getOrDefault(start(word), List.of()), tokens, at, exact);
        return best == null ? null : new Place<>(best.value(), at, at + best.pattern().words().size());
    }

    private static String start(String word) {
        return word.substring(0, Math.min(2, word.length()));
    }

    private Place<T> mistyped(Token token, int at) {
        if (!token.is(Token.Type.WORD) || token.text().length() < TYPO_FROM) {
            return null;
        }
        return single.getOrDefault(token.text().charAt(0), List.of()).stream()
                .filter(entry -> entry.pattern().nearly(token.text()) && keepsEnding(entry.pattern(), token.text()))
                .findFirst().map(entry -> new Place<>(entry.value(), at, at + 1)).orElse(null);
    }

    /** Whether a word has the end of the pattern's stem, which tells the person and the word: «обожает» is no misspelt «обожаем». */
    private static boolean keepsEnding(LexiconEntry pattern, String word) {
        String whole = pattern.words().get(0);
        int star = whole.indexOf('*');
        String stem = star < 0 ? whole : whole.substring(0, star);
        String tail = stem.substring(Math.max(0, stem.length() - TAIL));
        return star < 0 ? word.endsWith(tail) : IntStream.rangeClosed(-1, 1)
                .anyMatch(shift -> word.startsWith(tail, stem.length() - tail.length() + shift));
    }

    private static <T> Entry<T> longest(List<Entry<T>> entries, List<Token> tokens, int at, Entry<T> before) {
        Entry<T> best = before;
        for (Entry<T> entry : entries) {
            if (entry.pattern().matches(tokens, at) && (best == null || entry.pattern().weight() > best.pattern().weight())) {
                best = entry;
            }
        }
        return best;
    }
}
