package dev.sommelier.insight.rules.opinion;

import dev.sommelier.insight.rules.collected.Confidence;
import dev.sommelier.insight.rules.opinion.VerdictReader.Verdict;
import dev.sommelier.insight.sentence.Clause;
import dev.sommelier.insight.sentence.PhraseFinder;
import dev.sommelier.insight.sentence.Sentence;
import dev.sommelier.insight.sentence.SentenceCue;
import dev.sommelier.insight.sentence.StyleReader;
import dev.sommelier.insight.sentence.StyleReader.StylePhrase;
import dev.sommelier.insight.sentence.StyleReader.StyleWord;
import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.ranking.Style;
import dev.sommelier.wine.ranking.Trait;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what a clause is about: wines by name, by position in the last reply or by pronoun, else styles. */
final class TargetFinder {

    private static final int BEFORE_A_WORD = 3;
    /** Before what is wrong with a wine: "the last one: too sharp". */
    private static final Set<String> REASONS = Set.of(":", "-", "–", "—");
    private static final Set<String> IN = Set.of("in", "в", "во");
    private static final Set<Trait> OF_NAMES = Set.of(Trait.GRAPE, Trait.REGION);

    private final VisibleWines visible;
    private final PronounTargets pronouns;

    TargetFinder(VisibleWines visible) {
        this.visible = visible;
        this.pronouns = new PronounTargets(visible);
    }

    /** Everything the clause names, judged or not. */
    List<Target> named(Sentence sentence, int from, int to) {
        List<Target> wines = wines(sentence, from, to);
        return !wines.isEmpty() ? wines : StyleReader.phrases(words(sentence, from, to), sentence.tokens(), true)
                .stream().map(Target::of).toList();
    }

    /** @param before what was named last in the same message */
    List<Target> judged(Sentence sentence, Clause clause, Verdict verdict, List<Target> before) {
        int end = comparison(sentence, clause, verdict);
        boolean after = verdict.to() < end && sentence.hasTarget(verdict.to(), end);
        int from = after ? verdict.to() : clause.from();
        int to = after ? end : preferred(sentence, clause, verdict);
        if (after && adjoins(sentence, clause, verdict)) {
            from = clause.from();
        }
        List<Target> wines = wines(sentence, from, to);
        if (!wines.isEmpty()) {
            return verdict.cue() == SentenceCue.PRAISE && after ? List.of()
                    : Stream.concat(wines.stream(), families(sentence, from, to, verdict)).toList();
        }
        List<StyleWord> words = words(sentence, from, to);
        boolean it = verdict.cue() == SentenceCue.LIKE && !before.isEmpty() && sentence.places(SentenceCue.PRONOUN).stream()
                .anyMatch(place -> place.from() == verdict.to());
        boolean reason = !verdict.good() && clause.from() > 0 && !before.isEmpty() && before.get(0).wine() != null
                && REASONS.contains(sentence.tokens().get(clause.from() - 1).text());
        if (reason) {
            return before.stream().map(Target::pointedAt).toList();
        }
        if (!words.isEmpty() && !it) {
            return styles(sentence, words, verdict);
        }
        return pronouns.targets(sentence, clause, verdict, before);
    }

    /** The position at which what is preferred ends: "red over white any day" is of red. */
    private static int preferred(Sentence sentence, Clause clause, Verdict verdict) {
        return verdict.cue() != SentenceCue.FAN ? verdict.from() : sentence.places(SentenceCue.COMPARISON).stream()
                .mapToInt(PhraseFinder.Place::from).filter(at -> at < verdict.from() && sentence.hasTarget(clause.from(), at))
                .findFirst().orElse(verdict.from());
    }

    /** The names of several wines and the grapes beside a wine: of "Barolo, Prosecco and Riesling" the last two. */
    private static Stream<Target> families(Sentence sentence, int from, int to, Verdict verdict) {
        return verdict.cue().isVerdict() ? Stream.empty() : words(sentence, from, to).stream()
                .filter(word -> word.name() != null || word.traits().keySet().equals(Set.of(Trait.GRAPE)))
                .map(word -> Target.of(new StylePhrase(List.of(word))));
    }

    /** What is refused within something liked: "Chardonnay without oak". */
    List<Target> refused(Sentence sentence, Clause clause, Verdict verdict) {
        return verdict.good() && verdict.cue() == SentenceCue.LIKE ? words(sentence, verdict.to(), clause.to()).stream()
                .filter(word -> isRefused(sentence, word, verdict)).map(word -> Target.of(new StylePhrase(List.of(word))))
                .toList() : List.of();
    }

    private List<Target> styles(Sentence sentence, List<StyleWord> all, Verdict verdict) {
        // «Дуб не перевариваю ни в белом, ни в красном» judges oak alone.
        List<StyleWord> outside = all.stream().filter(word -> word.from() == 0
                || !IN.contains(sentence.tokens().get(word.from() - 1).text())).toList();
        List<StyleWord> beforeIt = words(sentence, 0, verdict.from());
        List<StyleWord> words = outside.isEmpty() && all.get(0).from() >= verdict.to() && !beforeIt.isEmpty() ? beforeIt
                : outside.isEmpty() ? all : outside;
        boolean alike = verdict.good();
        List<StyleWord> meant = words.stream()
                .filter(word -> verdict.cue() != SentenceCue.LIKE || !alike || !isRefused(sentence, word, verdict))
                // «Нравился не Мальбек, а Мерло»
                .filter(word -> !alike || word.from() <= verdict.to()
                        || !sentence.has(SentenceCue.NOT, word.from() - 1, word.from())).toList();
        List<StylePhrase> phrases = StyleReader.phrases(meant, sentence.tokens(), alike);
        List<Target> targets = new ArrayList<>();
        for (StylePhrase phrase : phrases) {
            Style style = phrase.style();
            boolean told = !style.isEmpty() && (verdict.cue().isVerdict() || verdict.cue() == SentenceCue.NO);
            Wine wine = told ? visible.only(style) : null;
            if (wine != null) {
                targets.add(Target.of(wine, Confidence.POINTED));
                visible.focusOn(wine);
            } else if (!verdict.cue().isWordOnly() || phrase.name() != null || !Collections.disjoint(OF_NAMES, style.traits().keySet())) {
                targets.add(Target.of(phrase));
            }
        }
        return targets;
    }

    private List<Target> wines(Sentence sentence, int from, int to) {
        List<Target> targets = new ArrayList<>();
        if (sentence.has(SentenceCue.ALL, from, to) || sentence.has(SentenceCue.NONE, from, to)) {
            visible.shown().forEach(wine -> targets.add(Target.of(wine, Confidence.POINTED)));
        }
        sentence.named().stream().filter(name -> name.wine() != null && sentence.position(name, from, to) >= 0)
                .forEach(name -> targets.add(Target.of(name)));
        for (int ordinal : sentence.ordinals(from, to)) {
            if (visible.at(ordinal) != null && targets.isEmpty()) {
                targets.add(Target.of(visible.at(ordinal), Confidence.POINTED));
            }
        }
        if (targets.size() == 1) {
            visible.focusOn(targets.get(0).wine());
        }
        return targets;
    }

    private static List<StyleWord> words(Sentence sentence, int from, int to) {
        return sentence.styles().stream().filter(word -> word.from() >= from && word.to() <= to).toList();
    }

    /** Where "dry rather than sweet" turns to what is not meant. */
    private static int comparison(Sentence sentence, Clause clause, Verdict verdict) {
        int than = sentence.places(SentenceCue.COMPARISON).stream().mapToInt(PhraseFinder.Place::from)
                .filter(at -> at >= verdict.to() && at < clause.to()).min().orElse(clause.to());
        for (int at = verdict.to() + 1; at < than; at++) {
            String token = sentence.tokens().get(at).text();
            boolean to = token.equals("to") && sentence.hasTarget(at + 1, clause.to());
            boolean dative = (token.endsWith("ому") || token.endsWith("ему")) && sentence.hasTarget(at, at + 1);
            if ((to || dative) && sentence.hasTarget(verdict.to(), at)) {
                return at;
            }
        }
        return than;
    }

    /** Whether a style before the opinion is one with that behind it: «белое люблю сухое». */
    private static boolean adjoins(Sentence sentence, Clause clause, Verdict verdict) {
        return !verdict.cue().isVerdict() && words(sentence, clause.from(), verdict.from()).stream()
                .anyMatch(word -> word.to() >= verdict.from() - 1);
    }

    private static boolean isRefused(Sentence sentence, StyleWord word, Verdict verdict) {
        int reach = Math.max(verdict.to(), word.from() - BEFORE_A_WORD);
        return sentence.places(SentenceCue.WITHOUT).stream().filter(place -> place.within(reach, word.from()))
                .anyMatch(place -> words(sentence, place.to(), word.from()).isEmpty());
    }
}
