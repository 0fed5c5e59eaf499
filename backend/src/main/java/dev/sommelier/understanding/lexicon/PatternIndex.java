package dev.sommelier.understanding.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Patterns by the first letters of their first word, so that a word is compared only with those it may begin. */
public final class PatternIndex<T> {

    private static final int LETTERS = 3;

    private record Numbered<T>(int number, T pattern) {
    }

    /** By a beginning of one to three letters: the patterns filed under it or under a shorter one. */
    private final Map<String, List<T>> byStart = new HashMap<>();

    /** @param firstWord the first word of a pattern, with its stars */
    public PatternIndex(List<T> patterns, Function<T, String> firstWord) {
        Map<String, List<Numbered<T>>> filed = new HashMap<>();
        for (int i = 0; i < patterns.size(); i++) {
            T pattern = patterns.get(i);
            filed.computeIfAbsent(start(firstWord.apply(pattern)), any -> new ArrayList<>()).add(new Numbered<>(i, pattern));
        }
        filed.keySet().forEach(start -> byStart.put(start, withShorter(filed, start)));
    }

    private static <T> List<T> withShorter(Map<String, List<Numbered<T>>> filed, String start) {
        List<Numbered<T>> all = new ArrayList<>();
        for (int letters = 1; letters <= start.length(); letters++) {
            all.addAll(filed.getOrDefault(start.substring(0, letters), List.of()));
        }
        all.sort(Comparator.comparingInt(Numbered::number));
        return all.stream().map(Numbered::pattern).toList();
    }

    private static String start(String firstWord) {
        int star = firstWord.indexOf('*');
        int end = Math.min(LETTERS, star < 0 ? firstWord.length() : star);
        return firstWord.substring(0, end);
    }

    /** The patterns that may begin with the word, in the order they were given. */
    public List<T> startingWith(String word) {
        for (int letters = Math.min(LETTERS, word.length()); letters > 0; letters--) {
            List<T> found = byStart.get(word.substring(0, letters));
            if (found != null) {
                return found;
            }
        }
        return List.of();
    }
}
