package dev.sommelier.insight.rules.opinion;

import dev.sommelier.insight.sentence.Clause;
import dev.sommelier.insight.sentence.CueFinder.Opinion;
import dev.sommelier.insight.sentence.PhraseFinder.Place;
import dev.sommelier.insight.sentence.Sentence;
import dev.sommelier.insight.sentence.SentenceCue;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides whether a clause is an opinion of the person. Wishes, questions, conditions, other people's tastes and quotes of the
 * sommelier are not.
 */
final class VerdictReader {

    /**
     * An opinion that a clause states: good or bad, by which word, and the positions of its tokens.
     *
     * @param to exclusive
     */
    record Verdict(SentenceCue cue, boolean good, boolean weak, int from, int to) {
    }

    /** The longest "Chianti: yes", in tokens. */
    private static final int BRIEF = 4;
    /** Opens what somebody is quoted with: «утверждает, что я фанат портвейна». */
    private static final Set<String> THAT = Set.of("that", "что", "будто", "якобы");
    private static final Set<String> ONLY = Set.of("только", "лишь", "only", "just");

    private VerdictReader() {
    }

    /** @param before what the person said last, or null */
    static Optional<Verdict> verdict(Sentence sentence, Clause clause, Verdict before) {
        if (clause.asked() || sentence.opinions().stream().anyMatch(place -> place.value().cue() == SentenceCue.IF)
                || sentence.judges(SentenceCue.FORMERLY, clause.from(), clause.to()) || denied(sentence, clause)
                || quoted(sentence, clause)) {
            return Optional.empty();
        }
        Optional<Verdict> opinion = sentence.opinions().stream()
                .filter(place -> place.value().cue().isOpinion() && place.within(clause.from(), clause.to()))
                .filter(place -> OpinionFilter.isMeant(sentence, clause, place))
                .min(Comparator.comparingInt(VerdictReader::rank))
                .filter(place -> OpinionFilter.isOwn(sentence, clause, place))
                .map(place -> verdict(sentence, clause, place));
        boolean verdictOnly = before == null && !(clause.to() - clause.from() <= BRIEF && sentence.hasTarget(clause.from(), clause.to()));
        return opinion.or(() -> verdictOnly ? Optional.empty() : turned(sentence, clause, before));
    }

    /** The dislike in "I don't", said right after somebody else was said to like a wine. */
    static Optional<Verdict> contrast(Sentence sentence, Clause clause, Clause before) {
        boolean says = !clause.asked() && sentence.places(SentenceCue.CONTRAST).stream()
                .anyMatch(place -> place.from() == clause.from() && place.to() == clause.to());
        boolean likes = before != null && sentence.has(SentenceCue.OTHER, before.from(), before.to())
                && !sentence.has(SentenceCue.NOT, before.from(), before.to())
                && (sentence.has(SentenceCue.OTHERS_EAT, before.from(), before.to())
                || sentence.opinions().stream().filter(place -> place.within(before.from(), before.to()))
                        .anyMatch(place -> place.value().cue().isGood()));
        return says && likes
                ? Optional.of(new Verdict(SentenceCue.DISLIKE, false, false, clause.from(), clause.to())) : Optional.empty();
    }

    /** Whether "I am not saying" takes an opinion back: to the end of its clause, and over a comma, as in «я не говорю, что люблю». */
    private static boolean denied(Sentence sentence, Clause clause) {
        return sentence.opinions().stream().filter(place -> place.value().cue() == SentenceCue.DENIAL)
                .anyMatch(place -> place.to() <= clause.to() && place.to() >= clause.from() - 1);
    }

    /** Lower ranks first: verdicts on a wine that was drunk, then tastes, then words of praise or blame. */
    private static int rank(Place<Opinion> place) {
        SentenceCue cue = place.value().cue();
        return cue.isWordOnly() ? 2 : cue.isVerdict() ? 0 : 1;
    }

    private static Verdict verdict(Sentence sentence, Clause clause, Place<Opinion> place) {
        boolean good = place.value().cue().isGood();
        boolean negated = OpinionFilter.isNegated(sentence, clause, place);
        boolean none = sentence.has(SentenceCue.NONE, clause.from(), clause.to());
        boolean weak = place.value().weak() || negated && !good;
        return new Verdict(place.value().cue(), !none && good != negated, weak, place.from(), place.to());
    }

    /** An opinion that turns the one before round: "but the second not", "except Chardonnay", «а красное да». */
    private static Optional<Verdict> turned(Sentence sentence, Clause clause, Verdict before) {
        boolean alone = before == null;
        if (sentence.judges(SentenceCue.WISH, alone ? 0 : Math.min(before.to(), clause.from()), clause.to())) {
            return Optional.empty();
        }
        // «Сухое не заходит, только сладенькое»
        boolean only = !alone && !before.good() && ONLY.contains(sentence.tokens().get(clause.from()).text())
                && sentence.hasTarget(clause.from(), clause.to());
        if (only) {
            return Optional.of(new Verdict(SentenceCue.YES, true, true, clause.from(), clause.from() + 1));
        }
        // «Риоха понравилась, а вот кава кислая»
        if (!alone && sentence.tokens().get(clause.from()).is("вот") && sentence.hasTarget(clause.from(), clause.to()) && clause.from() > 0
                && sentence.tokens().get(clause.from() - 1).is("а")) {
            return Optional.of(new Verdict(before.good() ? SentenceCue.NO : SentenceCue.YES, !before.good(), true, clause.from(), clause.from() + 1));
        }
        return sentence.opinions().stream().filter(place -> place.within(clause.from(), clause.to()))
                .filter(place -> switch (place.value().cue()) {
                    case EXCEPT -> !alone;
                    case NO, YES -> !alone && place.from() == clause.from() || place.to() == clause.to();
                    default -> false;
                })
                .map(place -> new Verdict(
                        place.value().cue(), place.value().cue().isGood(), true, place.from(), place.to()))
                .findFirst();
    }

    private static boolean quoted(Sentence sentence, Clause clause) {
        List<Place<Opinion>> quotes = sentence.opinions().stream()
                .filter(place -> place.value().cue() == SentenceCue.QUOTE && place.from() < clause.to()).toList();
        boolean reported = quotes.stream().anyMatch(place -> clause.from() - place.to() <= 1 && place.to() <= clause.from()
                && THAT.contains(sentence.tokens().get(clause.from()).text()));
        return !quotes.isEmpty() && (reported || quotes.stream().anyMatch(place -> place.within(clause.from(), clause.to()))
                || !sentence.has(SentenceCue.SELF, clause.from(), clause.to()));
    }
}
