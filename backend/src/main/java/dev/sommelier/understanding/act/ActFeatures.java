package dev.sommelier.understanding.act;

import dev.sommelier.text.TextNormaliser;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the model sees of a message: its words, pairs of words, parts of words, its ends, and whether it comes later. */
final class ActFeatures {

    private static final Pattern WORD = Pattern.compile("\\p{L}+|\\p{Nd}+|[?!]");
    private static final int SHORTEST_PART = 3;
    private static final int LONGEST_PART = 5;
    private static final int LENGTHS = 6;
    private static final int WORDS_PER_LENGTH = 3;

    private ActFeatures() {
    }

    /** @param later whether wines were shown before */
    static String[] of(String message, boolean later) {
        String time = later ? "later" : "first";
        List<String> words = words(message);
        Set<String> features = new LinkedHashSet<>();
        features.add("time=" + time);
        for (int at = 0; at < words.size(); at++) {
            features.add("word=" + words.get(at));
            if (at + 1 < words.size()) {
                features.add("pair=" + words.get(at) + " " + words.get(at + 1));
            }
            addParts(" " + words.get(at) + " ", features);
        }
        if (!words.isEmpty()) {
            features.add("opens=" + words.get(0));
            features.add("opens " + time + "=" + words.get(0));
            features.add("ends=" + words.get(words.size() - 1));
        }
        if (words.size() > 1) {
            features.add("opens=" + words.get(0) + " " + words.get(1));
        }
        features.add("length " + time + "=" + Math.min(LENGTHS, words.size() / WORDS_PER_LENGTH));
        return features.toArray(String[]::new);
    }

    private static List<String> words(String message) {
        Matcher matcher = WORD.matcher(TextNormaliser.typed(message.substring(0, Math.min(ActModel.LONGEST, message.length()))));
        List<String> words = new ArrayList<>();
        while (matcher.find()) {
            words.add(Character.isDigit(matcher.group().codePointAt(0)) ? "#" : matcher.group());
        }
        return words;
    }

    private static void addParts(String word, Set<String> features) {
        for (int length = SHORTEST_PART; length <= LONGEST_PART; length++) {
            for (int from = 0; from + length <= word.length(); from++) {
                features.add(word.substring(from, from + length));
            }
        }
    }
}
