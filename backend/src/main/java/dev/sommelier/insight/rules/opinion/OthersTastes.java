package dev.sommelier.insight.rules.opinion;

import dev.sommelier.classpath.CsvFile;
import dev.sommelier.insight.rules.opinion.VerdictReader.Verdict;
import dev.sommelier.insight.sentence.Clause;
import dev.sommelier.insight.sentence.CueFinder.Opinion;
import dev.sommelier.insight.sentence.People;
import dev.sommelier.insight.sentence.PhraseFinder;
import dev.sommelier.insight.sentence.PhraseFinder.Place;
import dev.sommelier.insight.sentence.Sentence;
import dev.sommelier.insight.sentence.SentenceCue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what somebody else likes and dislikes ({@code others-tastes.csv}): "my husband loves Malbec". */
final class OthersTastes {

    /** An opinion and whose it is, a code of {@code people.csv}. */
    record Taste(Verdict verdict, String holder) {
    }

    private static final Set<SentenceCue> TASTES = Set.of(SentenceCue.LIKED, SentenceCue.FAN, SentenceCue.DISLIKED, SentenceCue.DISLIKE);
    private static final Set<SentenceCue> UNREAL = Set.of(SentenceCue.IF, SentenceCue.DENIAL, SentenceCue.FORMERLY);
    private static final Set<String> MODAL = Set.of("would", "might", "may", "could", "will", "should", "she'd", "he'd", "they'd", "she'll", "he'll",
            "they'll", "to", "бы", "did", "does", "do");
    private static final Set<String> IF = Set.of("if", "если");
    private static final int BEFORE = 2;

    private final PhraseFinder<SentenceCue> cues = PhraseFinder.of(CsvFile.read("insight/others-tastes.csv"),
            row -> SentenceCue.of(row.getField("sign")));
    private final People people;

    OthersTastes(People people) {
        this.people = people;
    }

    Optional<Taste> in(Sentence sentence, Clause clause) {
        boolean unreal = sentence.opinions().stream().map(place -> place.value().cue()).anyMatch(UNREAL::contains)
                || sentence.tokens().stream().anyMatch(token -> IF.contains(token.text()));
        boolean company = sentence.has(SentenceCue.OTHER, clause.from(), clause.to()) || Stream.of(SentenceCue.HE, SentenceCue.SHE, SentenceCue.THEY)
                .anyMatch(cue -> sentence.has(cue, clause.from(), clause.to()));
        if (clause.asked() || sentence.asks() || unreal || !company && sentence.mentioned().names().isEmpty()) {
            return Optional.empty();
        }
        List<Place<SentenceCue>> said = cues.in(sentence.tokens()).stream().filter(place -> place.within(clause.from(), clause.to())).toList();
        Stream<Verdict> own = said.stream().map(place -> verdict(sentence, place));
        Stream<Verdict> shared = sentence.opinions().stream().filter(place -> TASTES.contains(place.value().cue()) && place.within(clause.from(), clause.to()))
                .filter(place -> OpinionFilter.isMeant(sentence, clause, place))
                .filter(place -> said.stream().noneMatch(other -> other.overlaps(place.from(), place.to())))
                .map(place -> verdict(sentence, clause, place));
        return Stream.concat(own, shared).filter(verdict -> !isSupposed(sentence, verdict))
                .flatMap(verdict -> holder(sentence, clause, verdict).map(who -> new Taste(verdict, who)).stream()).findFirst();
    }

    private static Verdict verdict(Sentence sentence, Place<SentenceCue> place) {
        boolean negated = sentence.has(SentenceCue.NOT, place.from() - BEFORE, place.from());
        return new Verdict(place.value(), place.value().isGood() && !negated, negated && !place.value().isGood(), place.from(), place.to());
    }

    private static Verdict verdict(Sentence sentence, Clause clause, Place<Opinion> place) {
        boolean good = place.value().cue().isGood() != OpinionFilter.isNegated(sentence, clause, place);
        return new Verdict(place.value().cue(), good, place.value().weak(), place.from(), place.to());
    }

    private static boolean isSupposed(Sentence sentence, Verdict verdict) {
        return sentence.tokens().subList(Math.max(0, verdict.from() - BEFORE), verdict.from()).stream().anyMatch(token -> MODAL.contains(token.text()))
                || verdict.to() < sentence.tokens().size() && MODAL.contains(sentence.tokens().get(verdict.to()).text());
    }

    /** Whose it is, by the last person before the opinion, or behind it as in «нравится мужу»; nobody's when that is unknown. */
    private Optional<String> holder(Sentence sentence, Clause clause, Verdict verdict) {
        String before = people.holder(sentence, verdict.from());
        boolean mine = sentence.has(SentenceCue.SELF, clause.from(), verdict.from());
        Optional<String> behind = before != null || mine ? Optional.empty() : people.in(sentence.tokens()).stream()
                .filter(place -> place.from() == verdict.to() || place.from() == verdict.to() + 1).map(place -> place.value().code()).findFirst();
        return Optional.ofNullable(before).or(() -> behind).filter(who -> !who.equals(People.SOMEBODY));
    }
}
