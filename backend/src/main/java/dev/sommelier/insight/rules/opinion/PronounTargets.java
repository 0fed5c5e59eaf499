package dev.sommelier.insight.rules.opinion;

import dev.sommelier.insight.rules.collected.Confidence;
import dev.sommelier.insight.rules.opinion.VerdictReader.Verdict;
import dev.sommelier.insight.sentence.Clause;
import dev.sommelier.insight.sentence.Sentence;
import dev.sommelier.insight.sentence.SentenceCue;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Endings;
import java.util.List;
import java.util.regex.Pattern;

/** Finds which wine an opinion is of that names none: what was named before it, or the wine talked about. */
final class PronounTargets {

    /** Tokens of a clause that needs no pronoun to be about the wine talked about: «не моё», "not for me". */
    private static final int SHORT = 4;
    /** "Everything else is meh" is of no wine. */
    private static final Pattern REST = Pattern.compile("else|rest|others|остальн.*|прочие|прочее|другие|другое|anything");

    private final VisibleWines visible;

    PronounTargets(VisibleWines visible) {
        this.visible = visible;
    }

    /** The targets of a verdict that names nothing; empty when it is of no wine. */
    List<Target> targets(Sentence sentence, Clause clause, Verdict verdict, List<Target> before) {
        boolean once = verdict.cue() == SentenceCue.DISLIKE && !sentence.has(SentenceCue.PRONOUN, clause.from(), clause.to()) && sentence.has(SentenceCue.ONCE, clause.from(), clause.to());
        if (once || sentence.tokens().subList(clause.from(), verdict.from()).stream().anyMatch(token -> REST.matcher(token.text()).matches())) {
            return List.of();
        }
        boolean pronoun = sentence.has(SentenceCue.PRONOUN, clause.from(), clause.to());
        boolean past = sentence.has(SentenceCue.PAST, clause.from(), clause.to());
        boolean tasted = sentence.places(SentenceCue.TASTED).stream().anyMatch(place -> place.to() <= verdict.from());
        if (verdict.cue().isWordOnly() && isOfOther(sentence, verdict.to())) {
            return List.of();
        }
        boolean whole = verdict.from() == clause.from() && verdict.to() == clause.to();
        boolean brief = whole || clause.to() - clause.from() <= SHORT;
        boolean points = switch (verdict.cue()) {
            case LIKED, DISLIKED -> true;
            // «Неббиоло. И точка. Обожаю»
            case LIKE -> pronoun || verdict.to() == clause.to() && verdict.from() - clause.from() <= 1
                    && Endings.isCyrillic(sentence.tokens().get(verdict.from()).text());
            case DISLIKE -> pronoun || brief;
            case PRAISE, BLAME -> past || tasted || brief && isAdjective(sentence, verdict);
            default -> false;
        };
        if (!points) {
            return List.of();
        }
        boolean vague = verdict.cue().isWordOnly() && !before.isEmpty() && before.get(0).wine() == null
                && !(pronoun && past && before.get(0).name() != null);
        if (!before.isEmpty() && !vague) {
            return before.stream().map(Target::pointedAt).toList();
        }
        return visible.focus() == null ? List.of() : List.of(Target.of(visible.focus(), Confidence.PRONOUN));
    }

    /** Whether praise is of a dish: "the best fish there is". */
    private static boolean isOfOther(Sentence sentence, int at) {
        return sentence.mentions().stream().anyMatch(m -> m.is(Dimension.DISH) && m.from() == at);
    }

    /** Whether praise is said of a wine, as «вкусное!» is; «отлично» may be said of anything. */
    private static boolean isAdjective(Sentence sentence, Verdict verdict) {
        return sentence.tokens().get(verdict.to() - 1).text().endsWith("ое")
                || sentence.tokens().get(verdict.to() - 1).is("вкусно") || sentence.tokens().get(verdict.to() - 1).is("delicious");
    }
}
