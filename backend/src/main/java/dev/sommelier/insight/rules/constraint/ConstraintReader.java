package dev.sommelier.insight.rules.constraint;

import dev.sommelier.account.Language;
import dev.sommelier.insight.Constraint;
import dev.sommelier.insight.Constraint.Type;
import dev.sommelier.insight.InsightDetail;
import dev.sommelier.insight.InvalidityReason;
import dev.sommelier.insight.PlainWords;
import dev.sommelier.insight.rules.collected.InsightCollector;
import dev.sommelier.insight.sentence.Clause;
import dev.sommelier.insight.sentence.ClauseSplitter;
import dev.sommelier.insight.sentence.People;
import dev.sommelier.insight.sentence.PhraseFinder.Place;
import dev.sommelier.insight.sentence.Sentence;
import dev.sommelier.insight.sentence.SentenceCue;
import dev.sommelier.understanding.amount.Budget;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.wine.ranking.Style;
import dev.sommelier.wine.ranking.Trait;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds what a person demands for good, for themselves or for somebody close ({@code constraints.csv}). */
public final class ConstraintReader {

    /** The most tokens between "never drink" and what it rules out, and between two styles of one list. */
    private static final int NEAR = 1;
    private static final int BEFORE = 3;
    /** Tokens of a sentence that only says "always". */
    private static final int BRIEF = 4;
    /** Last words of phrases that end a state, but refuse beside a verb of drinking: "I can't have alcohol any more". */
    private static final Set<String> ANY_MORE = Set.of("more", "anymore", "longer", "не");
    private static final Set<String> DRINK = Set.of("пью", "пьем", "drink", "drinking", "can");
    private static final Set<String> MYSELF = Set.of("i", "i'm", "i've", "me", "я", "мне", "меня");
    private static final Style SWEET = new Style(Map.of(Trait.SWEETNESS, Set.of("sweet")));

    private final ConstraintCues cues = new ConstraintCues();
    private final ConstraintReasons reasons = new ConstraintReasons();
    private final People people;
    private final ConstraintText texts;
    private final LimitReader limits;
    private final RuledOut ruledOut;

    /** @param budgets the price range that a text names, or null */
    public ConstraintReader(People people, ConstraintText texts, Function<String, Budget> budgets) {
        this.people = people;
        this.texts = texts;
        ruledOut = new RuledOut(people, cues);
        limits = new LimitReader(people, texts, cues, budgets);
    }

    public void read(List<Sentence> sentences, Language language, InsightCollector insights) {
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            boolean supposed = sentence.opinions().stream().anyMatch(place -> place.value().cue() == SentenceCue.IF
                    || place.value().cue() == SentenceCue.QUOTE && !isFact(sentence, place.from()));
            if (supposed) {
                continue;
            }
            for (Clause clause : ClauseSplitter.cut(sentence)) {
                // "She's vegan, coming tomorrow" is no matter of tomorrow.
                if (!clause.asked() && !sentence.has(SentenceCue.ONCE, clause.from(), clause.to())) {
                    states(sentence, clause, language, insights);
                    styles(sentence, clause, language, insights);
                }
            }
            // "Under 15 dollars. Always."
            boolean always = i + 1 < sentences.size() && sentences.get(i + 1).tokens().size() <= BRIEF
                    && cues.has(ConstraintCue.EVER, sentences.get(i + 1));
            if (!sentence.has(SentenceCue.ONCE)) {
                limits.read(sentence, always, language, insights);
            }
        }
        cues.done();
    }

    /** The demand that these words are the name of. */
    public static Optional<Demand> worded(String words) {
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
            boolean negated = said.filter(place -> sentence.has(SentenceCue.NOT, place.from() - BEFORE, place.from())).isPresent();
            int at = said.map(Place::to).orElse(clause.to());
            String holder = people.holder(sentence, said.map(place -> sentence.has(SentenceCue.SELF, place.from() - 2, place.from()) ? place.to()
                    : ruledOut.forWhom(sentence, place.to()).orElse(at)).orElse(at));
            boolean repeats = holder == null && !sentence.has(SentenceCue.SELF) && insights.hasOfSomebody(demand.constraint(), demand.code());
            if ((said.isPresent() && !negated || over) && !repeats) {
                Style style = demand == Demand.DIABETIC ? SWEET : Style.NONE;
                String text = style.isEmpty() ? demand.text(language) : texts.never(style, language);
                insights.addConstraint(demand.isOfHealth() ? reasons.added(text, sentence, language) : text, style, holder,
                        InsightDetail.NONE.coded(demand.code()).demanding(demand.constraint())
                                .standing(over ? InvalidityReason.NO_LONGER : null));
            }
        });
    }

    /** Whether a quote tells a fact: a doctor's does, and so does a demand before "she says", as in "vegetarian for good, she says". */
    private boolean isFact(Sentence sentence, int quote) {
        return sentence.has(SentenceCue.MEDIC) || Stream.concat(Demand.all().map(Demand::cue), Stream.of(ConstraintCue.PRICE))
                .anyMatch(cue -> cues.in(cue, sentence).stream().anyMatch(said -> said.to() <= quote));
    }

    /** Whether a constraint has ended: "no longer vegan", but not "I can't have alcohol any more". */
    private boolean isOver(Sentence sentence, Place<ConstraintCue> said) {
        boolean negative = sentence.has(SentenceCue.NOT, said.from(), said.to());
        return cues.in(ConstraintCue.NO_LONGER, sentence).stream().anyMatch(place -> !negative
                || !ANY_MORE.contains(sentence.tokens().get(place.to() - 1).text()));
    }

    /** Whether a refusal to drink is of a style only: «сладкое вино не пью никогда». */
    private static boolean isOfStyle(Sentence sentence, Clause clause, Place<ConstraintCue> said) {
        return RuledOut.words(sentence, clause.from(), said.from()).stream().anyMatch(word -> said.from() - word.to() <= NEAR);
    }

    private void styles(Sentence sentence, Clause clause, Language language, InsightCollector insights) {
        boolean conditional = sentence.mentions().stream().anyMatch(m -> m.is(Dimension.DISH)
                && m.from() >= clause.from() && m.to() <= clause.to());
        if (conditional) {
            return;
        }
        boolean again = cues.in(ConstraintCue.AGAIN, sentence, clause).stream().anyMatch(place ->
                place.to() - place.from() > 1 || isOfDrinking(sentence, clause) && !sentence.judges(SentenceCue.WISH, clause.from(), clause.to())
                || people.holder(sentence, clause.to()) != null && !sentence.judges(SentenceCue.IF, 0, clause.to())) && !sentence.has(SentenceCue.NOT, clause.from(), clause.to());
        if (again) {
            RuledOut.phrases(sentence, RuledOut.words(sentence, clause.from(), clause.to())).forEach(style -> insights.addConstraint(
                    texts.never(style, language), style, people.holder(sentence, clause.to()), detail(InvalidityReason.NO_LONGER)));
            return;
        }
        boolean mine = sentence.tokens().stream().anyMatch(token -> MYSELF.contains(token.text()));
        ruledOut.in(sentence, clause).forEach((style, at) -> {
            String holder = people.holder(sentence, at);
            if (holder != null || mine || !insights.hasOfSomebody(style)) {
                insights.addConstraint(texts.never(style, language), style, holder, detail(null));
            }
        });
    }

    /** Whether "again" tells of drinking, as in «снова пью красное»; "the reds again, please" asks for some. */
    private static boolean isOfDrinking(Sentence sentence, Clause clause) {
        return sentence.tokens().subList(clause.from(), clause.to()).stream()
                .anyMatch(token -> DRINK.contains(token.text()));
    }

    private static InsightDetail detail(InvalidityReason standing) {
        return InsightDetail.NONE.demanding(Constraint.of(Type.NEVER)).standing(standing);
    }
}
