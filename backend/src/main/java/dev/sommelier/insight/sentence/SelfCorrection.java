package dev.sommelier.insight.sentence;

import dev.sommelier.classpath.CsvFile;
import dev.sommelier.insight.sentence.PhraseFinder.Place;
import dev.sommelier.understanding.lexicon.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Leaves out what somebody corrects as they write: "Malbec, no sorry, Merlot" is of Merlot ({@code corrections.csv}). */
final class SelfCorrection {

    /** How many tokens back the word is looked for that the correction repeats: "on the 5th, no wait, on the 6th". */
    private static final int RETRACED = 6;
    /** Most tokens of a correction that replaces an unknown word. */
    private static final int SHORT = 3;
    private static final Set<String> SUBJECTS = Set.of("i", "we", "i'm", "we're", "it", "that", "he", "she", "я", "мы", "он", "она", "это", "мне");

    private enum Sign {
        /** Takes back what was said, whatever follows: "scratch that". */
        STRONG,
        /** Corrects only between two of a kind: "I mean". */
        WEAK
    }

    private final PhraseFinder<Sign> phrases = PhraseFinder.of(CsvFile.read("insight/corrections.csv"),
            row -> row.constant("sign", Sign.class));

    /** Whether a correction begins at a place. */
    boolean begins(List<Token> tokens, int at) {
        int from = past(tokens, at);
        return from < tokens.size() && phrases.in(tokens.subList(from, Math.min(tokens.size(), from + SHORT + 1))).stream()
                .anyMatch(place -> place.from() == 0 && place.value() == Sign.STRONG);
    }

    /** @param units the places of names, styles, foods and people in a sentence */
    List<Token> applied(List<Token> tokens, Function<List<Token>, List<Place<String>>> units) {
        Optional<Place<Sign>> said = phrases.in(tokens).stream().filter(place -> place.from() > 0).reduce((one, other) -> other);
        if (said.isEmpty()) {
            return tokens;
        }
        int to = past(tokens, said.get().to());
        List<Place<String>> known = units.apply(tokens);
        int from = start(tokens, said.get(), to, known);
        if (from < 0) {
            return tokens;
        }
        Optional<Place<String>> apart = replaced(tokens, said.get(), to, known);
        List<Token> kept = new ArrayList<>(tokens.subList(0, apart.map(Place::from).orElse(from)));
        int rest = apart.isEmpty() ? to : known.stream().filter(place -> place.from() == to).mapToInt(Place::to).findFirst().orElse(to);
        apart.ifPresent(place -> {
            kept.addAll(tokens.subList(to, rest));
            kept.addAll(tokens.subList(place.to(), said.get().from()));
        });
        kept.addAll(tokens.subList(rest, tokens.size()));
        return kept;
    }

    /** In "Pinot Noir I adore, no wait, Pinot Gris" what is taken back stands before the verb. */
    private static Optional<Place<String>> replaced(List<Token> tokens, Place<?> said, int right, List<Place<String>> units) {
        Optional<Place<String>> after = units.stream().filter(place -> place.from() == right).findFirst();
        return after.flatMap(unit -> units.stream().filter(place -> place.to() <= said.from() && place.value().equals(unit.value()))
                .reduce((one, other) -> other).filter(place -> tokens.subList(place.to(), said.from()).stream()
                        .anyMatch(token -> token.is(Token.Type.WORD))));
    }

    /** Where what is taken back begins; -1 when nothing is. */
    private static int start(List<Token> tokens, Place<Sign> said, int right, List<Place<String>> units) {
        boolean strong = said.value() == Sign.STRONG;
        int left = said.from() - 1;
        while (left > 0 && !tokens.get(left).is(Token.Type.WORD) && !tokens.get(left).is(Token.Type.NUMBER)) {
            left--;
        }
        if (right >= tokens.size() || SUBJECTS.contains(tokens.get(right).text())) {
            return strong ? 0 : -1;
        }
        int last = left;
        Optional<Place<String>> before = units.stream().filter(place -> place.from() <= last && last < place.to()).findFirst();
        Optional<Place<String>> after = units.stream().filter(place -> place.from() - right >= 0 && place.from() - right <= 1).findFirst();
        if (before.isPresent() && after.isPresent() && before.get().value().equals(after.get().value())) {
            return before.get().from();
        }
        for (int at = left; strong && at > left - RETRACED && at >= 0; at--) {
            if (tokens.get(at).text().equals(tokens.get(right).text())) {
                return at;
            }
        }
        boolean brief = tokens.size() - right <= SHORT || tokens.subList(right, right + SHORT).stream().anyMatch(token -> token.is(Token.Type.STOP));
        return strong && (after.isPresent() || brief) ? before.map(Place::from).orElse(left) : -1;
    }

    private static int past(List<Token> tokens, int at) {
        int to = at;
        while (to < tokens.size() && (tokens.get(to).is(Token.Type.STOP) || tokens.get(to).is(Token.Type.DASH))) {
            to++;
        }
        return to;
    }
}
