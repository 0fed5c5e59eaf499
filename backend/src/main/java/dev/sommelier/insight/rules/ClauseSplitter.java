package dev.sommelier.insight.rules;

import dev.sommelier.insight.rules.Patterns.Place;
import dev.sommelier.understanding.Dimension;
import dev.sommelier.understanding.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts a sentence into pieces that say one thing each: at commas, "and" and "but", unless what follows only lengthens a
 * list, as in "I love Riesling, Malbec and Chablis", or begins one, as in "Barolo and Chablis are my favourites".
 */
final class ClauseSplitter {

    private static final Set<String> JOINTS = Set.of("and", "but", "и", "а", "но", "зато", "however", "though",
            "although", "while", "хотя", "yet", "однако", "then", "so", "because", "cause", "cos", "cuz");
    private static final Set<String> AND = Set.of("and", "и");
    private static final int LIST = 3;

    private ClauseSplitter() {
    }

    static List<Piece> cut(Sentence sentence) {
        List<Piece> raw = raw(sentence);
        List<Piece> pieces = new ArrayList<>();
        Piece waiting = null;
        for (int i = 0; i < raw.size(); i++) {
            Piece piece = waiting == null ? raw.get(i) : raw.get(i).since(waiting.from());
            waiting = null;
            Piece last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
            boolean bare = !judges(sentence, piece) && targets(sentence, piece);
            if (bare && last != null && judges(sentence, last) && lengthens(sentence, last, piece)) {
                pieces.set(pieces.size() - 1, last.upTo(piece.to()));
            } else if (bare && i + 1 < raw.size() && begins(sentence, piece, raw.get(i + 1))) {
                waiting = piece;
            } else {
                pieces.add(piece);
            }
        }
        return questions(sentence, pieces);
    }

    private static List<Piece> raw(Sentence sentence) {
        List<Piece> raw = new ArrayList<>();
        List<Token> tokens = sentence.tokens();
        int from = 0;
        for (int at = 0; at <= tokens.size(); at++) {
            boolean end = at == tokens.size();
            if (end || separates(sentence, at)) {
                if (at > from) {
                    raw.add(new Piece(from, at, false));
                }
                from = at + 1;
            }
        }
        return raw;
    }

    private static boolean separates(Sentence sentence, int at) {
        Token token = sentence.tokens().get(at);
        if (token.is(Token.Type.STOP) || token.is(Token.Type.DASH)) {
            return true;
        }
        return JOINTS.contains(token.text())
                && sentence.opinions().stream().noneMatch(place -> inside(place, at))
                && sentence.mentions().stream().noneMatch(m -> m.from() < at && at < m.to() - 1)
                && sentence.places(Sign.NONE).stream().noneMatch(place -> inside(place, at));
    }

    private static boolean inside(Place<?> place, int at) {
        return place.from() < at && at < place.to();
    }

    /** The piece goes on where the last one listed what it is about: wines, or dishes and then a wine. */
    private static boolean lengthens(Sentence sentence, Piece last, Piece piece) {
        int cue = firstCue(sentence, last);
        boolean list = sentence.hasTarget(cue, last.to()) || isJoined(sentence, piece) && sentence.mentions().stream()
                .anyMatch(m -> m.is(Dimension.DISH) && m.from() >= cue && m.to() <= last.to());
        return list && sentence.hasTarget(piece.from(),
                Math.min(piece.to(), piece.from() + LIST + 1));
    }

    /** The next piece judges what was only named so far. */
    private static boolean begins(Sentence sentence, Piece piece, Piece next) {
        if (!judges(sentence, next)) {
            return false;
        }
        int cue = firstCue(sentence, next);
        return !targets(sentence, next) && !sentence.has(Sign.PRONOUN, next.from(), next.to())
                || sentence.hasTarget(next.from(), cue) && !sentence.hasTarget(cue, next.to())
                && piece.to() - piece.from() <= LIST + 1 && !sentence.has(Sign.PAST, piece.from(), piece.to())
                && (isJoined(sentence, next) || sentence.ordinals(piece.from(), piece.to()).length == 0);
    }

    private static boolean isJoined(Sentence sentence, Piece piece) {
        return piece.from() > 0 && AND.contains(sentence.tokens().get(piece.from() - 1).text());
    }

    private static boolean judges(Sentence sentence, Piece piece) {
        return sentence.opinions().stream().anyMatch(place -> place.within(piece.from(), piece.to()));
    }

    private static boolean targets(Sentence sentence, Piece piece) {
        return sentence.hasTarget(piece.from(), piece.to());
    }

    private static int firstCue(Sentence sentence, Piece piece) {
        return sentence.opinions().stream().filter(place -> place.within(piece.from(), piece.to()))
                .mapToInt(Place::from).min().orElse(piece.to());
    }

    /** In "Loved the Barolo, what else is there?" only the end is a question. */
    private static List<Piece> questions(Sentence sentence, List<Piece> pieces) {
        int first = pieces.size();
        for (int i = 0; i < pieces.size() && first == pieces.size(); i++) {
            int from = pieces.get(i).from();
            boolean opens = sentence.asks() && sentence.places(Sign.OPENER).stream()
                    .anyMatch(place -> place.from() == from || place.from() == from + 1);
            boolean always = sentence.places(Sign.ALWAYS_ASKS).stream().anyMatch(place -> place.from() == from);
            if (opens || always) {
                first = i;
            }
        }
        if (first == pieces.size() && sentence.asks()) {
            first = 0;
        }
        int asked = first;
        List<Piece> marked = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            marked.add(new Piece(pieces.get(i).from(), pieces.get(i).to(), i >= asked));
        }
        return marked;
    }
}
