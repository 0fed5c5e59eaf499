package dev.sommelier.understanding.lexicon;

/** Damerau-Levenshtein distance, only as far as one error. */
public final class Typos {

    private Typos() {
    }

    /** Whether one insertion, deletion, substitution or swap of neighbours, or nothing at all, leads from a to b. */
    public static boolean atMostOne(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int i = 0;
        while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        String restA = a.substring(i);
        String restB = b.substring(i);
        if (restA.length() == restB.length()) {
            return restA.length() < 2 || restA.substring(1).equals(restB.substring(1)) || swapped(restA, restB);
        }
        return restA.length() > restB.length() ? restA.substring(1).equals(restB) : restB.substring(1).equals(restA);
    }

    private static boolean swapped(String a, String b) {
        return a.charAt(0) == b.charAt(1) && a.charAt(1) == b.charAt(0) && a.substring(2).equals(b.substring(2));
    }
}
