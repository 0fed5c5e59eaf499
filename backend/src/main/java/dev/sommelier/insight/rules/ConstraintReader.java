package dev.sommelier.insight.rules;

import dev.sommelier.account.Language;
import dev.sommelier.classpath.CsvFile;
import dev.sommelier.classpath.CsvRow;
import dev.sommelier.insight.Constraint;
import dev.sommelier.insight.Constraint.Type;
import dev.sommelier.insight.InsightDetail;
import dev.sommelier.insight.PlainWords;
import dev.sommelier.insight.Standing;
import dev.sommelier.insight.sentence.ClauseSplitter;
import dev.sommelier.insight.sentence.ClauseSplitter.Clause;
import dev.sommelier.insight.sentence.Cue;
import dev.sommelier.insight.sentence.People;
import dev.sommelier.insight.sentence.PhraseFinder;
import dev.sommelier.insight.sentence.PhraseFinder.Place;
import dev.sommelier.insight.sentence.Sentence;
import dev.sommelier.insight.sentence.StyleReader;
import dev.sommelier.insight.sentence.StyleReader.StyleWord;
import dev.sommelier.understanding.amount.Budget;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Token;
import dev.sommelier.wine.ranking.Style;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what a person demands for good, for themselves or for somebody close ({@code constraints.csv}). */
final class ConstraintReader {

    private static final List<String> LANGUAGES = List.of("en", "ru");
    /** The most tokens between "never drink" and what it rules out, and between two styles of one list. */
    private static final int NEAR = 1;
    private static final int BEFORE = 3;
    private static final Map<ConstraintCue, Type> STATES = Map.of(ConstraintCue.VEGAN, Type.VEGAN,
            ConstraintCue.ALCOHOL_FREE, Type.ALCOHOL_FREE, ConstraintCue.LOW_ALCOHOL, Type.LOW_ALCOHOL,
            ConstraintCue.ONE_GLASS, Type.GLASSES);

    private final Map<ConstraintCue, PhraseFinder<ConstraintCue>> cues = new EnumMap<>(ConstraintCue.class);
    private final People people;
    private final ConstraintText texts;
    private final Function<String, Budget> budgets;

    /** @param budgets the price range that a text names, or null */
    ConstraintReader(People people, ConstraintText texts, Function<String, Budget> budgets) {
        this.people = people;
        this.texts = texts;
        this.budgets = budgets;
        Map<String, List<CsvRow>> bySign = CsvFile.read("insight/constraints.csv").stream()
                .collect(Collectors.groupingBy(row -> row.getField("sign")));
        bySign.forEach((sign, rows) -> cues.put(rows.get(0).constant("sign", ConstraintCue.class),
                PhraseFinder.of(rows, LANGUAGES, row -> row.constant("sign", ConstraintCue.class))));
    }

    void read(List<Sentence> sentences, Language language, InsightCollector insights) {
        for (Sentence sentence : sentences) {
            boolean supposed = sentence.opinions().stream().anyMatch(place ->
                    place.value().cue() == Cue.IF || place.value().cue() == Cue.QUOTE);
            if (supposed || sentence.has(Cue.ONCE)) {
                continue;
            }
            for (Clause clause : ClauseSplitter.cut(sentence)) {
                if (!clause.asked()) {
                    states(sentence, clause, language, insights);
                    styles(sentence, clause, language, insights);
                }
            }
            price(sentence, language, insights);
        }
    }

    /** The constraint that these words are the name of, as {@link ConstraintText} writes it. */
    Optional<Constraint> worded(String words) {
        return STATES.values().stream().map(ConstraintReader::of).filter(constraint -> Stream.of(Language.values())
                .anyMatch(language -> PlainWords.normalised(texts.of(constraint, Style.NONE, language))
                        .equals(PlainWords.normalised(words)))).findFirst();
    }

    private static Constraint of(Type type) {
        return new Constraint(type, type == Type.GLASSES ? BigDecimal.ONE : null);
    }

    private void states(Sentence sentence, Clause clause, Language language, InsightCollector insights) {
        STATES.forEach((cue, type) -> places(cue, sentence, clause).stream().findFirst().ifPresent(place -> {
            boolean negated = sentence.has(Cue.NOT, place.from() - BEFORE, place.from());
            boolean over = has(ConstraintCue.NO_LONGER, sentence, clause);
            if (negated && !over) {
                return;
            }
            Constraint constraint = of(type);
            insights.addConstraint(texts.of(constraint, Style.NONE, language), Style.NONE,
                    detail(sentence, place.from(), constraint, over));
        }));
    }

    private void styles(Sentence sentence, Clause clause, Language language, InsightCollector insights) {
        boolean conditional = sentence.mentions().stream().anyMatch(m -> m.is(Dimension.DISH)
                && m.from() >= clause.from() && m.to() <= clause.to());
        if (conditional) {
            return;
        }
        Constraint never = Constraint.of(Type.NEVER);
        boolean again = has(ConstraintCue.AGAIN, sentence, clause) && !sentence.has(Cue.NOT, clause.from(), clause.to());
        if (again) {
            phrases(sentence, words(sentence, clause.from(), clause.to())).forEach(style -> insights.addConstraint(
                    texts.of(never, style, language), style, detail(sentence, clause.to(), never, true)));
            return;
        }
        ruledOut(sentence, clause).forEach((style, at) -> insights.addConstraint(
                texts.of(never, style, language), style, detail(sentence, at, never, false)));
    }

    /** The styles that a clause rules out, each with the place of the words that do. */
    private Map<Style, Integer> ruledOut(Sentence sentence, Clause clause) {
        Map<Style, Integer> found = new LinkedHashMap<>();
        for (Place<ConstraintCue> cue : places(ConstraintCue.NEVER, sentence, clause)) {
            phrases(sentence, following(sentence, cue, clause.to())).forEach(style -> found.put(style, cue.from()));
        }
        for (Place<ConstraintCue> cue : places(ConstraintCue.NEVER_AFTER, sentence, clause)) {
            if (cue.to() == clause.to()) {
                phrases(sentence, preceding(sentence, clause.from(), cue.from()))
                        .forEach(style -> found.put(style, cue.from()));
            }
        }
        for (Place<ConstraintCue> cue : places(ConstraintCue.REFUSED_BY_OTHERS, sentence, clause)) {
            if (people.holder(sentence, cue.from()) != null) {
                List<StyleWord> after = words(sentence, cue.to(), clause.to());
                phrases(sentence, after.isEmpty() ? preceding(sentence, clause.from(), cue.from()) : after)
                        .forEach(style -> found.put(style, cue.from()));
            }
        }
        for (Place<ConstraintCue> cue : places(ConstraintCue.NO, sentence, clause)) {
            boolean forMe = places(ConstraintCue.FOR_ME, sentence, clause).stream().anyMatch(me ->
                    me.from() >= cue.to() || me.to() == cue.from());
            if (forMe) {
                phrases(sentence, following(sentence, cue, clause.to()))
                        .forEach(style -> found.put(style, cue.from()));
            }
        }
        return found;
    }

    private void price(Sentence sentence, Language language, InsightCollector insights) {
        List<Place<ConstraintCue>> said = cues.get(ConstraintCue.PRICE).in(sentence.tokens());
        if (said.isEmpty() || sentence.asks()) {
            return;
        }
        Budget budget = budgets.apply(sentence.tokens().stream().map(Token::text).collect(Collectors.joining(" ")));
        limit(budget).ifPresent(most -> insights.addConstraint(texts.of(budget, language), Style.NONE,
                detail(sentence, said.get(0).from(), new Constraint(Type.PRICE, most), false)));
    }

    /** In euro. "Never more than 20" is an upper limit, whichever way the amount was read. */
    static Optional<BigDecimal> limit(Budget budget) {
        return Optional.ofNullable(budget).map(range -> range.maxEuro() != null ? range.maxEuro() : range.minEuro());
    }

    private InsightDetail detail(Sentence sentence, int at, Constraint constraint, boolean over) {
        return InsightDetail.NONE.heldBy(people.holder(sentence, at)).demanding(constraint)
                .standing(over ? Standing.NO_LONGER : null);
    }

    private List<Place<ConstraintCue>> places(ConstraintCue cue, Sentence sentence, Clause clause) {
        return cues.get(cue).in(sentence.tokens()).stream()
                .filter(place -> place.within(clause.from(), clause.to())).toList();
    }

    private boolean has(ConstraintCue cue, Sentence sentence, Clause clause) {
        return !places(cue, sentence, clause).isEmpty();
    }

    private static List<Style> phrases(Sentence sentence, List<StyleWord> words) {
        return StyleReader.phrases(words, sentence.tokens(), false).stream().map(StyleReader.StylePhrase::style)
                .filter(style -> !style.isEmpty()).toList();
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
        List<StyleWord> words = words(sentence, begin, at);
        boolean near = !words.isEmpty() && at - words.get(words.size() - 1).to() <= NEAR;
        return near ? words : List.of();
    }
}
