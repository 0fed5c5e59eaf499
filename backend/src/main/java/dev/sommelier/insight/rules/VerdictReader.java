package dev.sommelier.insight.rules;

import dev.sommelier.insight.rules.Patterns.Place;
import dev.sommelier.insight.rules.Signs.Opinion;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Hears whether a piece of a sentence is an opinion of the person's own. A wish, a question, a "what if", the taste of
 * somebody else and what the sommelier is said to have said are none.
 */
final class VerdictReader {

    /** How many words before an opinion a "not" reaches it. */
    private static final int REACH = 3;
    private static final Set<Sign> WISHED_AWAY = EnumSet.of(Sign.LIKE, Sign.PRAISE, Sign.BLAME);

    private VerdictReader() {
    }

    /** @param before what the person said last, or null */
    static Optional<Verdict> verdict(Sentence sentence, Piece piece, Verdict before) {
        if (piece.asked() || sentence.opinions().stream().anyMatch(place -> place.value().sign() == Sign.IF)
                || sentence.judges(Sign.FORMERLY, piece.from(), piece.to()) || denied(sentence, piece)
                || quoted(sentence, piece)) {
            return Optional.empty();
        }
        Optional<Verdict> opinion = sentence.opinions().stream()
                .filter(place -> place.value().sign().isOpinion() && place.within(piece.from(), piece.to()))
                .filter(place -> !wishedAway(sentence, piece, place))
                .min(Comparator.comparingInt(VerdictReader::rank))
                .filter(place -> isOwn(sentence, piece, place))
                .map(place -> verdict(sentence, piece, place));
        return opinion.or(() -> before == null ? Optional.empty() : turned(sentence, piece));
    }

    /** "I don't", said right after somebody else was said to like a wine. */
    static Optional<Verdict> contrast(Sentence sentence, Piece piece, Piece before) {
        boolean says = !piece.asked() && sentence.places(Sign.CONTRAST).stream()
                .anyMatch(place -> place.from() == piece.from() && place.to() == piece.to());
        boolean likes = before != null && sentence.has(Sign.OTHER, before.from(), before.to())
                && !sentence.has(Sign.NOT, before.from(), before.to())
                && (sentence.has(Sign.OTHERS_EAT, before.from(), before.to())
                || sentence.opinions().stream().filter(place -> place.within(before.from(), before.to()))
                        .anyMatch(place -> place.value().sign().isGood()));
        return says && likes
                ? Optional.of(new Verdict(Sign.DISLIKE, false, false, piece.from(), piece.to())) : Optional.empty();
    }

    /** "I am not saying" reaches to the end of its piece, and over a comma: «я не говорю, что люблю». */
    private static boolean denied(Sentence sentence, Piece piece) {
        return sentence.opinions().stream().filter(place -> place.value().sign() == Sign.DENIAL)
                .anyMatch(place -> place.to() <= piece.to() && place.to() >= piece.from() - 1);
    }

    /** Verdicts weigh more than tastes, and both more than a word of praise. */
    private static int rank(Place<Opinion> place) {
        Sign sign = place.value().sign();
        return sign.isWordOnly() ? 2 : sign.isVerdict() ? 0 : 1;
    }

    private static Verdict verdict(Sentence sentence, Piece piece, Place<Opinion> place) {
        boolean good = place.value().sign().isGood();
        boolean negated = isNegated(sentence, piece, place);
        boolean none = sentence.has(Sign.NONE, piece.from(), piece.to());
        boolean weak = place.value().weak() || negated && !good;
        return new Verdict(place.value().sign(), !none && good != negated, weak, place.from(), place.to());
    }

    private static boolean isNegated(Sentence sentence, Piece piece, Place<Opinion> place) {
        int reach = Math.max(piece.from(), place.from() - REACH);
        return sentence.places(Sign.NOT).stream().filter(not -> not.within(reach, place.from()))
                .anyMatch(not -> sentence.opinions().stream().noneMatch(other ->
                        other.value().sign() == Sign.NEUTRAL && other.overlaps(not.from(), not.to())));
    }

    private static boolean wishedAway(Sentence sentence, Piece piece, Place<Opinion> place) {
        return WISHED_AWAY.contains(place.value().sign()) && sentence.judges(Sign.WISH, piece.from(), place.from());
    }

    /** "My boss loves it" says nothing of the person; "my wife and I" and «нам с мужем» do. */
    private static boolean isOwn(Sentence sentence, Piece piece, Place<Opinion> place) {
        return sentence.has(Sign.SELF, piece.from(), piece.to())
                || !sentence.has(Sign.OTHER, piece.from(), Math.min(piece.to(), place.to() + 1));
    }

    /** "But the second not", "except Chardonnay", «а красное да». */
    private static Optional<Verdict> turned(Sentence sentence, Piece piece) {
        return sentence.opinions().stream().filter(place -> place.within(piece.from(), piece.to()))
                .filter(place -> switch (place.value().sign()) {
                    case EXCEPT -> true;
                    case NO, YES -> place.from() == piece.from() || place.to() == piece.to();
                    default -> false;
                })
                .map(place -> new Verdict(
                        place.value().sign(), place.value().sign().isGood(), true, place.from(), place.to()))
                .findFirst();
    }

    private static boolean quoted(Sentence sentence, Piece piece) {
        List<Place<Opinion>> quotes = sentence.opinions().stream()
                .filter(place -> place.value().sign() == Sign.QUOTE && place.from() < piece.to()).toList();
        return !quotes.isEmpty() && (quotes.stream().anyMatch(place -> place.within(piece.from(), piece.to()))
                || !sentence.has(Sign.SELF, piece.from(), piece.to()));
    }
}
