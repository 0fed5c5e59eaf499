package dev.sommelier.insight.rules;

import dev.sommelier.account.Language;
import dev.sommelier.insight.Constraint;
import dev.sommelier.insight.Constraint.Type;
import dev.sommelier.insight.InsightDetail;
import dev.sommelier.insight.PlainWords;
import dev.sommelier.insight.Standing;
import dev.sommelier.insight.sentence.ClauseSplitter;
import dev.sommelier.insight.sentence.ClauseSplitter.Clause;
import dev.sommelier.insight.sentence.Cue;
import dev.sommelier.insight.sentence.People;
import dev.sommelier.insight.sentence.PhraseFinder.Place;
import dev.sommelier.insight.sentence.Sentence;
import dev.sommelier.insight.sentence.StyleReader;
import dev.sommelier.insight.sentence.StyleReader.StyleWord;
import dev.sommelier.understanding.amount.Budget;
import dev.sommelier.understanding.lexicon.Dimension;
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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds what a person demands for good, for themselves or for somebody close ({@code constraints.csv}). */
final class ConstraintReader {

    private static final List<String> LANGUAGES = List.of("en", "ru");
    /** The most tokens between "never drink" and what it rules out, and between two styles of one list. */
    private static final int NEAR = 1;
    private static final int BEFORE = 3;
    /** Tokens from "no red for" to whoever it is for. */
    private static final int FOR = 5;
    /** Tokens from "gives" to the illness. */
    private static final int ILL_WITHIN = 6;
    /** The last words of what ends a state, and goes on with a refusal. */
    private static final Set<String> ANY_MORE = Set.of("more", "anymore", "longer", "не");
    private static final Set<String> MYSELF = Set.of("i", "i'm", "i've", "me", "я", "мне", "меня");
    private static final Style SWEET = new Style(Map.of(Trait.SWEETNESS, Set.of("sweet")));

    private final ConstraintCues cues = new ConstraintCues();
    private final People people;
    private final ConstraintText texts;
    private final LimitReader limits;

    /** @param budgets the price range that a text names, or null */
    ConstraintReader(People people, ConstraintText texts, Function<String, Budget> budgets) {
        this.people = people;
        this.texts = texts;
        limits = new LimitReader(people, texts, cues, budgets);
    }

    void read(List<Sentence> sentences, Language language, InsightCollector insights) {
        for (Sentence sentence : sentences) {
            // What "she says" follows is told as a fact: "vegetarian for good, she says".
            // What a doctor says is one too.
            boolean medic = sentence.has(Cue.MEDIC);
            boolean supposed = sentence.opinions().stream().filter(place -> !medic || place.value().cue() != Cue.QUOTE).anyMatch(place -> place.value().cue() == Cue.IF
                    || place.value().cue() == Cue.QUOTE && Demand.all().noneMatch(demand ->
                    cues.in(demand.cue(), sentence).stream().anyMatch(said -> said.to() <= place.from()))
                    && cues.in(ConstraintCue.PRICE, sentence).stream().noneMatch(said -> said.to() <= place.from()));
            if (supposed || sentence.has(Cue.ONCE)) {
                continue;
            }
            for (Clause clause : ClauseSplitter.cut(sentence)) {
                if (!clause.asked()) {
                    states(sentence, clause, language, insights);
                    styles(sentence, clause, language, insights);
                }
            }
            limits.read(sentence, language, insights);
        }
        cues.done();
    }

    /** The demand that these words are the name of. */
    static Optional<Demand> worded(String words) {
        return Demand.all().filter(demand -> Stream.of(Language.values()).anyMatch(language ->
                PlainWords.normalised(demand.text(language)).equals(PlainWords.normalised(words)))).findFirst();
    }

    private void states(Sentence sentence, Clause clause, Language language, InsightCollector insights) {
        boolean everything = cues.has(ConstraintCue.OMNIVORE, sentence, clause);
        boolean drinks = cues.has(ConstraintCue.DRINKS_AGAIN, sentence, clause);
        Demand.all().forEach(demand -> {
            Optional<Place<ConstraintCue>> said = cues.in(demand.cue(), sentence, clause).stream()
                    .filter(place -> demand != Demand.ALCOHOL_FREE || !isOfStyle(sentence, clause, place))
                    .filter(place -> !DietWord.isOfThing(sentence, place) && !DietWord.isOfStranger(sentence, place, people)).findFirst();
            boolean over = said.isPresent() && isOver(sentence, said.get()) || everything && demand.isOfMeat()
                    || drinks && demand.isOfAlcohol();
            boolean negated = said.filter(place -> sentence.has(Cue.NOT, place.from() - BEFORE, place.from())).isPresent();
            int at = said.map(Place::to).orElse(clause.to());
            String holder = people.holder(sentence, said.map(place -> forWhom(sentence, place.to()).orElse(at)).orElse(at));
            boolean repeats = holder == null && !sentence.has(Cue.SELF) && insights.hasOfSomebody(demand.constraint(), demand.code());
            if ((said.isPresent() && !negated || over) && !repeats) {
                Style style = demand == Demand.DIABETIC ? SWEET : Style.NONE;
                insights.addConstraint(style.isEmpty() ? demand.text(language) : texts.never(style, language), style, holder,
                        InsightDetail.NONE.coded(demand.code()).demanding(demand.constraint())
                                .standing(over ? Standing.NO_LONGER : null));
            }
        });
    }

    /** "No longer vegan"; "I can't have alcohol any more" is no end of it. */
    private boolean isOver(Sentence sentence, Place<ConstraintCue> said) {
        boolean negative = sentence.has(Cue.NOT, said.from(), said.to());
        return cues.in(ConstraintCue.NO_LONGER, sentence).stream().anyMatch(place -> !negative
                || !ANY_MORE.contains(sentence.tokens().get(place.to() - 1).text()));
    }

    /** «Сладкое вино не пью никогда» is of that style. */
    private static boolean isOfStyle(Sentence sentence, Clause clause, Place<ConstraintCue> said) {
        return words(sentence, clause.from(), said.from()).stream().anyMatch(word -> said.from() - word.to() <= NEAR);
    }

    private void styles(Sentence sentence, Clause clause, Language language, InsightCollector insights) {
        boolean conditional = sentence.mentions().stream().anyMatch(m -> m.is(Dimension.DISH)
                && m.from() >= clause.from() && m.to() <= clause.to());
        if (conditional) {
            return;
        }
        boolean again = cues.in(ConstraintCue.AGAIN, sentence, clause).stream().anyMatch(place ->
                place.to() - place.from() > 1 || sentence.has(Cue.SELF, clause.from(), clause.to()) && !sentence.judges(Cue.WISH, clause.from(), clause.to())
                || people.holder(sentence, clause.to()) != null && !sentence.judges(Cue.IF, 0, clause.to())) && !sentence.has(Cue.NOT, clause.from(), clause.to());
        if (again) {
            phrases(sentence, words(sentence, clause.from(), clause.to())).forEach(style -> insights.addConstraint(
                    texts.never(style, language), style, people.holder(sentence, clause.to()), detail(Standing.NO_LONGER)));
            return;
        }
        boolean mine = sentence.tokens().stream().anyMatch(token -> MYSELF.contains(token.text()));
        merged(ruledOut(sentence, clause)).forEach((style, at) -> {
            String holder = people.holder(sentence, at);
            if (holder != null || mine || !insights.hasOfSomebody(style)) {
                insights.addConstraint(texts.never(style, language), style, holder, detail(null));
            }
        });
    }

    /** "No sweet or off-dry" is one limit. */
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
            if (people.holder(sentence, cue.from()) == null && behind.isPresent() && !sentence.has(Cue.SELF, clause.from(), cue.from())) {
                phrases(sentence, words(sentence, behind.get(), clause.to())).forEach(style -> found.put(style, behind.get()));
            }
            if (people.holder(sentence, cue.from()) != null) {
                List<StyleWord> after = words(sentence, cue.to(), clause.to());
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

    /** "Red gives my husband migraines" */
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
    private OptionalInt forWhom(Sentence sentence, int at) {
        List<Token> tokens = sentence.tokens();
        Optional<Integer> described = people.in(tokens).stream().filter(place -> place.from() == at).map(Place::to).findFirst();
        if (described.isPresent()) {
            return OptionalInt.of(described.get());
        }
        return IntStream.range(at, Math.min(tokens.size(), at + FOR)).filter(i -> tokens.get(i).is("for"))
                .map(i -> Math.min(tokens.size(), i + BEFORE)).filter(i -> people.holder(sentence, i) != null
                        && !people.holder(sentence, i).equals(people.holder(sentence, at))).findFirst();
    }

    private static InsightDetail detail(Standing standing) {
        return InsightDetail.NONE.demanding(Constraint.of(Type.NEVER)).standing(standing);
    }

    /** "Sweet, off-dry" is one style here: what is neither. */
    private static List<Style> phrases(Sentence sentence, List<StyleWord> words) {
        List<Style> styles = StyleReader.phrases(words, sentence.tokens(), false).stream().map(StyleReader.StylePhrase::style)
                .filter(style -> !style.isEmpty()).toList();
        Set<String> sweetness = styles.stream().filter(style -> style.traits().keySet().equals(Set.of(Trait.SWEETNESS)))
                .flatMap(style -> style.traits().get(Trait.SWEETNESS).stream()).collect(Collectors.toCollection(LinkedHashSet::new));
        List<Style> others = styles.stream().filter(style -> !style.traits().keySet().equals(Set.of(Trait.SWEETNESS))).toList();
        return sweetness.isEmpty() ? others
                : Stream.concat(Stream.of(new Style(Map.of(Trait.SWEETNESS, sweetness))), others.stream()).toList();
    }

    private static List<StyleWord> words(Sentence sentence, int from, int to) {
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
                .filter(word -> !sentence.has(Cue.ONLY, word.from() - 1, word.from())).toList();
        boolean near = !words.isEmpty() && at - words.get(words.size() - 1).to() <= NEAR;
        return near ? words : List.of();
    }
}
