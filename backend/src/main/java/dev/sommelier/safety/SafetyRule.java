package dev.sommelier.safety;

import dev.sommelier.account.Language;
import dev.sommelier.safety.SafetyToken.Break;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A rule of {@code safety/rules-en.csv} or {@code rules-ru.csv}: one or more phrases joined by {@code &}, all of which
 * have to occur in the message; a phrase after {@code !} must not. A phrase is a sequence of places separated by spaces,
 * within one sentence:
 *
 * <ul>
 *   <li>{@code die}, {@code drive/driving}: one of these words
 *   <li>{@code сын*}, {@code pregnan**}: a stem with its inflections, or with any ending
 *   <li>{@code [kin]}: a word of that group; may stand among others, {@code [kin]/friend}
 *   <li>{@code #}: a number in figures
 *   <li>{@code ..}: up to four words of any kind, or none
 *   <li>{@code $}: the end of the clause; may stand among words, {@code drinking/$}
 * </ul>
 *
 * @param category null for a harmless phrase, whose words match no other rule
 * @param weight   when it counts
 */
record SafetyRule(SafetyCategory category, Language language, String text, List<Phrase> phrases, Weight weight) {

    /** When a rule counts; a mark behind its category tells. */
    enum Weight {
        ALWAYS(""),
        /** Not in a message that plainly orders wine: «не Чили, там всё надоело». */
        UNLESS_ORDER("?"),
        /** Not in a message that the model of acts finds harmless: "my mouth felt like the inside of a sock". */
        UNLESS_HARMLESS("~");

        private final String mark;

        Weight(String mark) {
            this.mark = mark;
        }

        static Weight of(String category) {
            return category.endsWith(UNLESS_ORDER.mark) ? UNLESS_ORDER : category.endsWith(UNLESS_HARMLESS.mark) ? UNLESS_HARMLESS : ALWAYS;
        }

        String unmarked(String category) {
            return category.substring(0, category.length() - mark.length());
        }
    }

    private static final int LONGEST_GAP = 4;
    private static final String GAP = "..";
    private static final String END = "$";

    private record Phrase(boolean forbidden, List<Place> places) {
    }

    /**
     * @param words null for a gap
     * @param orEnd whether the end of the clause may stand here instead
     */
    private record Place(WordMatcher words, boolean orEnd) {

        static Place of(String element, WordGroups groups) {
            if (element.equals(GAP)) {
                return new Place(null, false);
            }
            List<String> alternatives = new ArrayList<>(List.of(element.split("/")));
            boolean orEnd = alternatives.remove(END);
            return new Place(WordMatcher.of(alternatives, groups), orEnd);
        }

        boolean isGap() {
            return words == null;
        }
    }

    static SafetyRule of(SafetyCategory category, Language language, String text, WordGroups groups, Weight weight) {
        List<Phrase> phrases = new ArrayList<>();
        for (String part : text.strip().split(" & ")) {
            boolean forbidden = part.startsWith("!");
            phrases.add(new Phrase(forbidden, Arrays.stream(part.substring(forbidden ? 1 : 0).strip().split(" "))
                    .map(element -> Place.of(element, groups)).toList()));
        }
        return new SafetyRule(category, language, text, List.copyOf(phrases), weight);
    }

    /** @param masked tokens of harmless phrases */
    boolean matches(List<SafetyToken> tokens, BitSet masked) {
        return phrases.stream().allMatch(phrase -> phrase.forbidden() != isIn(phrase, tokens, masked));
    }

    /** Marks the tokens of the first phrase wherever the rule applies. */
    void mask(List<SafetyToken> tokens, BitSet masked) {
        if (!matches(tokens, masked)) {
            return;
        }
        for (int start = 0; start < tokens.size(); start++) {
            int end = end(phrases.get(0).places(), 0, tokens, start, masked);
            if (end > start) {
                masked.set(start, end);
            }
        }
    }

    private static boolean isIn(Phrase phrase, List<SafetyToken> tokens, BitSet masked) {
        for (int start = 0; start < tokens.size(); start++) {
            if (end(phrase.places(), 0, tokens, start, masked) >= 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * The token after a match of the places from {@code next} on, beginning at token {@code at}; -1 when they do not
     * match.
     */
    private static int end(List<Place> places, int next, List<SafetyToken> tokens, int at, BitSet masked) {
        if (next == places.size()) {
            return at;
        }
        Place place = places.get(next);
        if (place.isGap()) {
            return afterGap(places, next + 1, tokens, at, masked);
        }
        boolean fits = at < tokens.size() && !masked.get(at)
                && (next == 0 || tokens.get(at).before() != Break.SENTENCE)
                && place.words().fits(tokens.get(at).text());
        int end = fits ? end(places, next + 1, tokens, at + 1, masked) : -1;
        boolean clauseEnds = at == tokens.size() || tokens.get(at).before() != Break.NONE;
        return end < 0 && place.orEnd() && clauseEnds ? end(places, next + 1, tokens, at, masked) : end;
    }

    private static int afterGap(List<Place> places, int next, List<SafetyToken> tokens, int at, BitSet masked) {
        for (int skipped = 0; skipped <= LONGEST_GAP && at + skipped <= tokens.size(); skipped++) {
            if (skipped > 0 && tokens.get(at + skipped - 1).before() == Break.SENTENCE) {
                return -1;
            }
            int end = end(places, next, tokens, at + skipped, masked);
            if (end >= 0) {
                return end;
            }
        }
        return -1;
    }

    /**
     * First letters of words of which a message needs at least one to match: those of the place with the fewest words, for
     * places where one has to stand. Empty when there is no such place.
     */
    List<String> beginnings() {
        return phrases.stream().filter(phrase -> !phrase.forbidden())
                .flatMap(phrase -> phrase.places().stream())
                .filter(place -> !place.isGap() && !place.orEnd())
                .map(place -> place.words().beginnings())
                .min(Comparator.comparingInt(List<String>::size)
                        .thenComparing(beginnings -> -beginnings.stream().mapToInt(String::length).min().orElse(0)))
                .orElse(List.of());
    }

    /** All words and stems of the rule. */
    Set<String> spellings() {
        Set<String> spellings = new HashSet<>();
        phrases.stream().flatMap(phrase -> phrase.places().stream()).filter(place -> !place.isGap())
                .forEach(place -> spellings.addAll(place.words().spellings()));
        return spellings;
    }
}
