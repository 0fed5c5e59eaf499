package dev.sommelier.wine.names;

import java.util.Set;

/** Recognises a word of a name in a message, inflected or misspelt. */
final class SpokenWord {

    static final double EXACT = 1;
    static final double MISSPELT = 0.85;

    private static final Set<String> NOUN_ENDINGS = Set.of("", "а", "я", "у", "ю", "е", "и", "ы", "ой", "ей", "ом",
            "ем", "ам", "ям", "ами", "ями", "ах", "ях", "ов", "ью");
    private static final Set<String> ADJECTIVE_ENDINGS = Set.of("ий", "ый", "ой", "ая", "яя", "ое", "ее", "ые", "ие",
            "ого", "его", "ому", "ему", "ым", "им", "ом", "ем", "ую", "юю", "ей", "ых", "их", "ыми", "ими");
    private static final int SHORTEST_STEM = 3;
    /** Below this length another word is as near as a misspelling: "travel" and Tavel. */
    private static final int LONG_ENOUGH_FOR_A_SLIP = 6;
    private static final int LONG_ENOUGH_FOR_TWO = 9;

    private SpokenWord() {
    }

    /** Whether the word is the name's word in some grammatical form. */
    static boolean isForm(String word, String name) {
        return word.equals(name) || word.equals(name + "s") || isRussianForm(word, name);
    }

    /** Whether the word may be a misspelling of the name's word. */
    static boolean isSlip(String word, String name) {
        int length = name.length();
        if (length < LONG_ENOUGH_FOR_A_SLIP || word.length() < LONG_ENOUGH_FOR_A_SLIP - 1
                || word.charAt(0) != name.charAt(0)) {
            return false;
        }
        int most = length < LONG_ENOUGH_FOR_TWO ? 1 : 2;
        return Math.abs(word.length() - length) <= most && distance(word, name) <= most;
    }

    private static boolean isRussianForm(String word, String name) {
        if (name.length() < SHORTEST_STEM + 1 || !isCyrillic(name)) {
            return false;
        }
        String ending = name.substring(name.length() - 2);
        if (name.length() >= SHORTEST_STEM + 3 && ADJECTIVE_ENDINGS.contains(ending)
                && has(word, name.substring(0, name.length() - 2), ADJECTIVE_ENDINGS)) {
            return true;
        }
        char last = name.charAt(name.length() - 1);
        // «Шабли» and «бароло» have one form; «кава», «риоха» and «медок» have many.
        return switch (last) {
            case 'о', 'е', 'и', 'у', 'ы', 'э', 'ю' -> false;
            case 'а', 'я', 'й' -> has(word, name.substring(0, name.length() - 1), NOUN_ENDINGS);
            // A short stem would match other words: «Доль» and «доля».
            case 'ь' -> name.length() > SHORTEST_STEM + 2
                    && has(word, name.substring(0, name.length() - 1), NOUN_ENDINGS);
            default -> has(word, name, NOUN_ENDINGS);
        };
    }

    private static boolean has(String word, String stem, Set<String> endings) {
        return word.startsWith(stem) && endings.contains(word.substring(stem.length()));
    }

    private static boolean isCyrillic(String word) {
        return word.charAt(0) >= 'а' && word.charAt(0) <= 'я';
    }

    /** The Damerau-Levenshtein distance. */
    private static int distance(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                cost[i][j] = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + change);
                if (i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[one.length()][other.length()];
    }
}
