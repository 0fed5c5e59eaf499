package dev.sommelier.insight.rules.constraint;

import dev.sommelier.insight.sentence.Clause;
import dev.sommelier.insight.sentence.People;
import dev.sommelier.insight.sentence.PhraseFinder.Place;
import dev.sommelier.insight.sentence.Sentence;
import dev.sommelier.insight.sentence.SentenceCue;
import dev.sommelier.insight.sentence.StyleReader;
import dev.sommelier.insight.sentence.StyleReader.StyleWord;
import dev.sommelier.understanding.lexicon.Token;
import dev.sommelier.wine.ranking.Style;
import dev.sommelier.wine.ranking.Trait;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the styles that a clause rules out for good, and for whom. */
final class RuledOut {

    /** The most tokens between "never drink" and what it rules out, and between two styles of one list. */
    private static final int NEAR = 1;
    /** Tokens from "no red for" to whoever it is for. */
    private static final int FOR = 5;
    /** Before what is allowed: «красное нельзя, а белое можно». */
    private static final Set<String> AGAINST = Set.of("а", "но", "but");
    /** Tokens from "gives" to the illness. */
    private static final int ILL_WITHIN = 6;
    private static final int BEFORE = 3;

    private final People people;
    private final ConstraintCues cues;

    RuledOut(People people, ConstraintCues cues) {
        this.people = people;
        this.cues = cues;
    }

    /** The styles, each with the place behind which its holder is named. */
    Map<Style, Integer> in(Sentence sentence, Clause clause) {
        return merged(ruledOut(sentence, clause));
    }

    /** The styles with those that make one limit joined: "no sweet or off-dry". */
    private static Map<Style, Integer> merged(Map<Style, Integer> found) {
        List<Style> sweet = found.keySet().stream().filter(style -> style.traits().keySet().equals(Set.of(Trait.SWEETNESS))).toList();
        if (sweet.size() < 2 || sweet.stream().map(found::get).distinct().count() > 1) {
            return found;
        }
        Map<Style, Integer> merged = new LinkedHashMap<>(found);
        sweet.forEach(merged::remove);
        merged.put(new Style(Map.of(Trait.SWEETNESS, sweet.stream().flatMap(style -> style.traits().get(Trait.SWEETNESS).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new)))), found.get(sweet.get(0)));
        return merged;
    }

    /** The styles that a clause rules out, each with the place of the words that do. */
    private Map<Style, Integer> ruledOut(Sentence sentence, Clause clause) {
        Map<Style, Integer> found = new LinkedHashMap<>();
        for (Place<ConstraintCue> cue : cues.in(ConstraintCue.NEVER, sentence, clause)) {
            phrases(sentence, following(sentence, cue, clause.to())).forEach(style -> found.put(style, cue.from()));
        }
        for (Place<ConstraintCue> cue : cues.in(ConstraintCue.NEVER_AFTER, sentence, clause)) {
            if (cue.to() == clause.to()) {
                phrases(sentence, preceding(sentence, clause.from(), cue.from()))
                        .forEach(style -> found.put(style, cue.from()));
            }
        }
        for (Place<ConstraintCue> cue : cues.in(ConstraintCue.REFUSED_BY_OTHERS, sentence, clause)) {
            // «Терпеть не может муж розовое»
            Optional<Integer> behind = people.in(sentence.tokens()).stream().filter(who -> who.from() >= cue.to() && who.from() - cue.to() <= NEAR
                    && who.to() < clause.to()).map(Place::to).findFirst();
            if (people.holder(sentence, cue.from()) == null && behind.isPresent() && !sentence.has(SentenceCue.SELF, clause.from(), cue.from())) {
                phrases(sentence, words(sentence, behind.get(), clause.to())).forEach(style -> found.put(style, behind.get()));
            }
            if (people.holder(sentence, cue.from()) != null) {
                List<StyleWord> after = words(sentence, cue.to(), clause.to()).stream().filter(word -> sentence.tokens()
                        .subList(cue.to(), word.from()).stream().noneMatch(token -> AGAINST.contains(token.text()))).toList();
                phrases(sentence, after.isEmpty() ? preceding(sentence, clause.from(), cue.from()) : after)
                        .forEach(style -> found.put(style, cue.from()));
            }
        }
        gives(sentence, clause, found);
        boolean ever = cues.has(ConstraintCue.EVER, sentence);
        for (Place<ConstraintCue> cue : cues.in(ConstraintCue.NO, sentence, clause)) {
            List<StyleWord> refused = following(sentence, cue, clause.to());
            int end = refused.isEmpty() ? cue.to() : refused.get(refused.size() - 1).to();
            OptionalInt other = forWhom(sentence, end);
            boolean forMe = cues.in(ConstraintCue.FOR_ME, sentence, clause).stream().anyMatch(me ->
                    me.from() >= cue.to() || me.to() == cue.from());
            if (forMe || ever || other.isPresent()) {
                phrases(sentence, refused).forEach(style -> found.put(style, other.orElse(cue.from())));
            }
        }
        return found;
    }

    /** Adds the styles that do somebody harm: "red gives my husband migraines". */
    private void gives(Sentence sentence, Clause clause, Map<Style, Integer> found) {
        for (Place<ConstraintCue> gives : cues.in(ConstraintCue.GIVES, sentence, clause)) {
            int to = Math.min(clause.to(), gives.to() + ILL_WITHIN);
            people.in(sentence.tokens()).stream().filter(who -> who.from() >= gives.to() && who.to() <= to).findFirst()
                    .filter(who -> cues.in(ConstraintCue.ILL, sentence).stream().anyMatch(ill -> ill.within(who.to(), to)))
                    .ifPresent(who -> phrases(sentence, preceding(sentence, clause.from(), gives.from()))
                            .forEach(style -> found.put(style, who.to())));
        }
    }

    /** Behind somebody for whom something is refused, "no red for him", or whom a word describes: "my vegan sister". */
    OptionalInt forWhom(Sentence sentence, int at) {
        List<Token> tokens = sentence.tokens();
        Optional<Integer> described = people.in(tokens).stream().filter(place -> place.from() == at).map(Place::to).findFirst();
        if (described.isPresent()) {
            return OptionalInt.of(described.get());
        }
        return IntStream.range(at, Math.min(tokens.size(), at + FOR)).filter(i -> tokens.get(i).is("for"))
                .map(i -> Math.min(tokens.size(), i + BEFORE)).filter(i -> people.holder(sentence, i) != null
                        && !people.holder(sentence, i).equals(people.holder(sentence, at))).findFirst();
    }

    static List<Style> phrases(Sentence sentence, List<StyleWord> words) {
        List<Style> styles = StyleReader.phrases(words, sentence.tokens(), false).stream().map(StyleReader.StylePhrase::style)
                .filter(style -> !style.isEmpty()).toList();
        Set<String> sweetness = styles.stream().filter(style -> style.traits().keySet().equals(Set.of(Trait.SWEETNESS)))
                .flatMap(style -> style.traits().get(Trait.SWEETNESS).stream()).collect(Collectors.toCollection(LinkedHashSet::new));
        List<Style> others = styles.stream().filter(style -> !style.traits().keySet().equals(Set.of(Trait.SWEETNESS))).toList();
        return sweetness.isEmpty() ? others
                : Stream.concat(Stream.of(new Style(Map.of(Trait.SWEETNESS, sweetness))), others.stream()).toList();
    }

    static List<StyleWord> words(Sentence sentence, int from, int to) {
        return sentence.styles().stream().filter(word -> word.from() >= from && word.to() <= to).toList();
    }

    /** The words for styles behind a cue, and those that go on with them; behind "never" alone without a gap. */
    private static List<StyleWord> following(Sentence sentence, Place<ConstraintCue> cue, int end) {
        List<StyleWord> chain = new ArrayList<>();
        int reached = cue.to();
        int gap = cue.to() - cue.from() == 1 ? 0 : NEAR;
        for (StyleWord word : words(sentence, cue.to(), end)) {
            if (word.from() - reached <= gap) {
                chain.add(word);
                reached = word.to();
                gap = NEAR;
            }
        }
        return chain;
    }

    private static List<StyleWord> preceding(Sentence sentence, int begin, int at) {
        List<StyleWord> words = words(sentence, begin, at).stream()
                .filter(word -> !sentence.has(SentenceCue.ONLY, word.from() - 1, word.from())).toList();
        boolean near = !words.isEmpty() && at - words.get(words.size() - 1).to() <= NEAR;
        return near ? words : List.of();
    }
}
