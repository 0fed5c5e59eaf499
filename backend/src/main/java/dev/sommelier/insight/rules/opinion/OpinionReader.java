package dev.sommelier.insight.rules.opinion;

import dev.sommelier.account.Language;
import dev.sommelier.insight.InsightKind;
import dev.sommelier.insight.rules.collected.Confidence;
import dev.sommelier.insight.rules.collected.InsightCollector;
import dev.sommelier.insight.rules.collected.StyleText;
import dev.sommelier.insight.rules.opinion.VerdictReader.Verdict;
import dev.sommelier.insight.sentence.Clause;
import dev.sommelier.insight.sentence.ClauseSplitter;
import dev.sommelier.insight.sentence.People;
import dev.sommelier.insight.sentence.Sentence;
import dev.sommelier.insight.sentence.SentenceCue;
import dev.sommelier.understanding.lexicon.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds the wines and styles that a message likes and dislikes. */
public final class OpinionReader {

    /** After a question of more tokens only "it" refers to what it named: "The Barolo? Loved it." */
    private static final int BRIEF = 4;

    private static final Set<String> REFUSALS = Set.of("absolutely not", "hell no", "god no", "no way", "not ever", "боже упаси", "упаси", "ни за", "да ни", "нет уж", "ни в");
    private static final Set<String> NEVER = Set.of("never", "never again", "never ever", "никогда", "никогда больше", "больше никогда");
    private static final Set<String> SUPERLATIVE = Set.of("best", "worst", "the", "лучшее", "лучший", "худшее");
    private static final Set<String> AND = Set.of("а", "and");

    private final StyleText styleText;

    private final OthersTastes others;

    public OpinionReader(StyleText styleText, People people) {
        this.styleText = styleText;
        others = new OthersTastes(people);
    }

    public void read(List<Sentence> sentences, VisibleWines visible, Language language, InsightCollector insights) {
        TargetFinder finder = new TargetFinder(visible);
        List<Target> last = List.of();
        boolean asked = false;
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            if (i > 0 && answersItself(sentences.get(i - 1), sentence)) {
                boolean good = sentences.get(i - 1).opinions().stream().allMatch(place -> place.value().cue().isGood());
                finder.named(sentence, 0, sentence.tokens().size()).forEach(target -> add(insights, target, good, false, language));
            }
            if (i > 0 && isRefused(sentences.get(i - 1), sentence)) {
                finder.named(sentences.get(i - 1), 0, sentences.get(i - 1).tokens().size()).forEach(target -> add(insights, target, false, true, language));
            }
            if (sentence.judges(SentenceCue.RETRACT, 0, sentence.tokens().size())) {
                List<Target> named = finder.named(sentence, 0, sentence.tokens().size());
                named.forEach(target -> retract(insights, target, language));
                last = named.isEmpty() ? last : named;
                continue;
            }
            Verdict before = null;
            Clause previous = null;
            for (Clause clause : ClauseSplitter.cut(sentence)) {
                Clause theirs = before == null ? previous : null;
                Optional<Verdict> verdict = VerdictReader.verdict(sentence, clause, before)
                        .or(() -> VerdictReader.contrast(sentence, clause, theirs));
                List<Target> named = finder.named(sentence, clause.from(), clause.to());
                if (verdict.isPresent()) {
                    Verdict said = verdict.get();
                    // What a longer question named is meant only by "it".
                    boolean meant = !asked || sentence.has(SentenceCue.PRONOUN, clause.from(), clause.to());
                    finder.judged(sentence, clause, said, meant ? last : List.of()).forEach(target ->
                            add(insights, target, said.good(), said.weak(), language));
                    finder.refused(sentence, clause, said).forEach(target ->
                            add(insights, target, false, true, language));
                    before = said;
                } else {
                    List<Target> known = asked ? List.of() : last;
                    others.in(sentence, clause).ifPresent(taste -> finder.judged(sentence, clause, taste.verdict(), known)
                            .forEach(target -> add(insights, target, taste, language)));
                }
                boolean likened = sentence.places(SentenceCue.LIKENESS).stream().anyMatch(place -> place.from() == clause.from());
                last = named.isEmpty() || likened ? last : named;
                asked = named.isEmpty() || likened ? asked : clause.asked() && clause.to() - clause.from() > BRIEF;
                previous = clause;
            }
        }
    }

    /** Whether a sentence refuses what the question before it named: "Orange wine? Absolutely not." */
    private static boolean isRefused(Sentence question, Sentence answer) {
        String said = answer.tokens().stream().limit(2).map(Token::text).collect(Collectors.joining(" "));
        return question.asks() && question.tokens().size() <= BRIEF - 1 && question.hasTarget(0, question.tokens().size())
                && (REFUSALS.stream().anyMatch(said::startsWith) || NEVER.contains(said));
    }

    /** Whether the person answers their own question: "My favourite? Riesling." */
    private static boolean answersItself(Sentence question, Sentence answer) {
        int to = question.tokens().size();
        boolean asks = question.asks() && !question.hasTarget(0, to) && !question.has(SentenceCue.OTHER) && question.opinions().stream()
                .anyMatch(place -> place.value().cue() == SentenceCue.LIKE || place.value().cue() == SentenceCue.LIKED || SUPERLATIVE.contains(question.tokens().get(place.from()).text()))
                && question.places(SentenceCue.OPENER).stream().noneMatch(place -> place.from() == 0 && !AND.contains(question.tokens().get(0).text()));
        return asks && answer.tokens().size() <= BRIEF && !answer.asks() && answer.opinions().isEmpty();
    }

    /** Notes a taste that a question of the sommelier named and the person owned or denied. */
    public void answer(Sentence question, boolean good, Language language, InsightCollector insights) {
        new TargetFinder(new VisibleWines()).named(question, 0, question.tokens().size())
                .forEach(target -> add(insights, target, good, false, language));
    }

    private void retract(InsightCollector insights, Target target, Language language) {
        insights.retract(subject(target, language), text(target, language), wineId(target), target.style());
    }

    private void add(InsightCollector insights, Target target, boolean good, boolean weak, Language language) {
        insights.add(subject(target, language), good ? InsightKind.LIKED_WINE : InsightKind.DISLIKED_WINE, text(target, language),
                wineId(target), target.style(), Confidence.of(target.confidence(), weak));
    }

    private void add(InsightCollector insights, Target target, OthersTastes.Taste taste, Language language) {
        insights.addOf(taste.holder(), subject(target, language), taste.verdict().good() ? InsightKind.LIKED_WINE : InsightKind.DISLIKED_WINE,
                text(target, language), wineId(target), target.style(), Confidence.of(target.confidence(), taste.verdict().weak()));
    }

    private Object subject(Target target, Language language) {
        UUID wineId = wineId(target);
        return wineId != null ? wineId : target.name() != null ? text(target, language) : target.style();
    }

    private static UUID wineId(Target target) {
        return target.wine() == null ? null : target.wine().id();
    }

    private String text(Target target, Language language) {
        if (target.wine() != null) {
            return target.name().in(language);
        }
        return target.name() == null ? styleText.of(target.style(), language)
                : styleText.of(target.phrase().beside(), target.name().in(language), language);
    }
}
