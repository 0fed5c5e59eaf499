package dev.sommelier.insight.rules.constraint;

import dev.sommelier.account.Language;
import dev.sommelier.insight.Constraint;
import dev.sommelier.insight.Constraint.Type;
import dev.sommelier.insight.InsightDetail;
import dev.sommelier.insight.InvalidityReason;
import dev.sommelier.insight.rules.collected.InsightCollector;
import dev.sommelier.insight.sentence.People;
import dev.sommelier.insight.sentence.PhraseFinder.Place;
import dev.sommelier.insight.sentence.Sentence;
import dev.sommelier.insight.sentence.SentenceCue;
import dev.sommelier.understanding.amount.Budget;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Token;
import dev.sommelier.wine.ranking.Style;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds upper limits for good: of price, of glasses, of strength. */
public final class LimitReader {

    private static final Map<String, Integer> NUMBERS = Map.ofEntries(Map.entry("one", 1), Map.entry("single", 1), Map.entry("two", 2),
            Map.entry("couple", 2), Map.entry("three", 3), Map.entry("один", 1), Map.entry("одного", 1), Map.entry("одним", 1),
            Map.entry("бокал", 1), Map.entry("бокала", 1), Map.entry("два", 2), Map.entry("двух", 2), Map.entry("пара", 2),
            Map.entry("пару", 2), Map.entry("пары", 2), Map.entry("три", 3), Map.entry("трех", 3));
    /** Verbs of somebody else, who is not named: «моя не пьёт ничего крепче 11». */
    private static final Set<String> THIRD = Set.of("пьет", "drinks", "doesn't", "берет", "платит", "pays");
    /** Limits of a bottle, where nothing says that they stay. */
    private static final Set<String> ONCE = Set.of("nothing over", "nothing above", "a bottle max", "a bottle tops", "a bottle maximum", "per bottle max",
            "потолок", "ничего дороже", "ничего выше", "is my ceiling", "is my limit", "hard limit", "max budget", "top whack", "anything over is too");
    private static final Set<String> ONE = Set.of("glass", "бокал", "бокальчик");
    private static final int MOST_GLASSES = 5;
    /** Words between a number and "glasses". */
    private static final int BETWEEN = 2;
    /** Words between "above" and a number. */
    private static final int NEAR = 3;
    private static final Pattern PERCENT = Pattern.compile("%|percent|abv|proof|градус.*|процент.*|оборот.*");
    /** In litres: «по 0,375». */
    private static final Pattern VOLUME = Pattern.compile("0[.,]\\d+");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,2}([.,]\\d)?");
    /** No wine is lighter, and none stronger that is not fortified. */
    private static final BigDecimal LEAST_STRENGTH = new BigDecimal("5");
    private static final BigDecimal MOST_STRENGTH = new BigDecimal("17");

    private final People people;
    private final ConstraintText texts;
    private final ConstraintCues cues;
    private final Function<String, Budget> budgets;

    /** @param budgets the price range that a text names, or null */
    LimitReader(People people, ConstraintText texts, ConstraintCues cues, Function<String, Budget> budgets) {
        this.people = people;
        this.texts = texts;
        this.cues = cues;
        this.budgets = budgets;
    }

    /** @param always whether what follows makes a limit one for good */
    void read(Sentence sentence, boolean always, Language language, InsightCollector insights) {
        if (sentence.asks() && !cues.has(ConstraintCue.EVER, sentence)) {
            return;
        }
        boolean strong = strength(sentence, language, insights);
        if (!strong) {
            price(sentence, always, language, insights);
            glasses(sentence, language, insights);
        }
    }

    private void price(Sentence sentence, boolean always, Language language, InsightCollector insights) {
        List<Place<ConstraintCue>> said = cues.in(ConstraintCue.PRICE, sentence);
        List<Place<ConstraintCue>> ever = cues.in(ConstraintCue.EVER, sentence);
        boolean pays = cues.has(ConstraintCue.OVER, sentence) && (cues.has(ConstraintCue.PAYS_NOT, sentence)
                || !ever.isEmpty() && sentence.has(SentenceCue.NOT));
        if (!always && (said.isEmpty() && ever.isEmpty() && !pays || isOfOneBottle(sentence, said, ever))) {
            return;
        }
        // Of "10 is over, 25 from now on" the amount beside "from now on" counts.
        Budget whole = budget(sentence, 0);
        Budget last = said.isEmpty() ? whole : Optional.ofNullable(budget(sentence, said.get(0).from())).orElse(whole);
        boolean named = !said.isEmpty() || pays && last != null || last != null && last.max() != null;
        if (named) {
            int at = Stream.concat(said.stream(), ever.stream()).map(Place::from).findFirst().orElse(0);
            limit(last).ifPresent(most -> add(texts.of(last, language), new Constraint(Type.PRICE, most), sentence, at, insights));
        }
    }

    /** Whether a limit is said of what is wanted now: "nothing over a tenner" beside a dish or a wish. */
    private static boolean isOfOneBottle(Sentence sentence, List<Place<ConstraintCue>> said, List<Place<ConstraintCue>> ever) {
        boolean once = !said.isEmpty() && said.stream().allMatch(place -> ONCE.contains(sentence.tokens().subList(place.from(), place.to())
                .stream().map(Token::text).collect(Collectors.joining(" "))));
        boolean always = ever.stream().anyMatch(place -> !sentence.tokens().get(place.from()).is("вообще"));
        boolean wanted = sentence.mentions().stream().anyMatch(m -> m.is(Dimension.DISH) || m.is(Dimension.COLOUR) || m.is(Dimension.KIND)
                || m.is(Dimension.GRAPE) || m.is(Dimension.COUNTRY) || m.is(Dimension.REGION))
                || sentence.judges(SentenceCue.WISH, 0, sentence.tokens().size()) || sentence.has(SentenceCue.ONCE);
        return !always && (once && wanted || said.isEmpty() && !ever.isEmpty());
    }

    private Budget budget(Sentence sentence, int from) {
        return budgets.apply(sentence.tokens().subList(from, sentence.tokens().size()).stream().map(Token::text)
                .filter(word -> !VOLUME.matcher(word).matches()).collect(Collectors.joining(" ")));
    }

    /** In euro. "Never more than 20" is an upper limit, whichever way the amount was read. */
    public static Optional<BigDecimal> limit(Budget budget) {
        return Optional.ofNullable(budget).map(range -> range.maxEuro() != null ? range.maxEuro() : range.minEuro());
    }

    private void glasses(Sentence sentence, Language language, InsightCollector insights) {
        List<Place<ConstraintCue>> most = cues.in(ConstraintCue.AT_MOST, sentence);
        if (most.isEmpty() && !cues.has(ConstraintCue.EVER, sentence)) {
            return;
        }
        cues.in(ConstraintCue.GLASS, sentence).stream().findFirst().ifPresent(glass -> count(sentence, glass.from())
                .filter(number -> number <= MOST_GLASSES).ifPresent(number -> add(texts.glasses(number, language),
                        new Constraint(Type.GLASSES, BigDecimal.valueOf(number)), sentence, glass.from(), insights)));
    }

    private Optional<Integer> count(Sentence sentence, int glass) {
        for (int i = glass - 1; i >= Math.max(0, glass - 1 - BETWEEN); i--) {
            String word = sentence.tokens().get(i).text();
            if (NUMBERS.containsKey(word)) {
                return Optional.of(NUMBERS.get(word));
            }
            if (word.matches("[1-9]")) {
                return Optional.of(Integer.valueOf(word));
            }
        }
        // «Больше бокала не пью», "no more than a glass", «бокал в день и не больше»
        boolean bare = cues.in(ConstraintCue.AT_MOST, sentence).stream().anyMatch(most ->
                (most.to() <= glass && glass - most.to() < BETWEEN || ONE.contains(sentence.tokens().get(glass).text())
                        && most.from() > glass && most.from() - glass <= NEAR) && (sentence.has(SentenceCue.NOT)
                        || sentence.tokens().stream().anyMatch(token -> token.is("нельзя"))));
        return bare ? Optional.of(1) : Optional.empty();
    }

    /** Whether the sentence names a strength at all, which is then no price. */
    private boolean strength(Sentence sentence, Language language, InsightCollector insights) {
        List<Token> tokens = sentence.tokens();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            BigDecimal percent = AMOUNT.matcher(tokens.get(i).text()).matches()
                    ? new BigDecimal(tokens.get(i).text().replace(',', '.')) : BigDecimal.ZERO;
            boolean strength = PERCENT.matcher(tokens.get(i + 1).text()).matches() && percent.compareTo(LEAST_STRENGTH) >= 0
                    && percent.compareTo(MOST_STRENGTH) <= 0;
            int at = i;
            if (strength) {
                boolean over = isNear(ConstraintCue.OVER, sentence, at) && (sentence.has(SentenceCue.NOT)
                        || sentence.has(SentenceCue.WITHOUT) || !cues.in(ConstraintCue.NO, sentence).isEmpty());
                int behind = Math.min(sentence.tokens().size(), at + 2 + NEAR);
                boolean orLess = cues.in(ConstraintCue.OR_LESS, sentence).stream().anyMatch(place -> place.within(at + 1, behind));
                boolean upTo = orLess && (cues.has(ConstraintCue.EVER, sentence) || sentence.has(SentenceCue.MEDIC)) || isNear(ConstraintCue.UP_TO, sentence, at)
                        && (cues.has(ConstraintCue.EVER, sentence) || sentence.has(SentenceCue.ONLY, 0, at));
                if (over || upTo) {
                    add(texts.strength(percent, language), new Constraint(Type.LOW_ALCOHOL, percent), sentence, at, insights);
                }
                return true;
            }
        }
        return false;
    }

    private boolean isNear(ConstraintCue cue, Sentence sentence, int at) {
        return cues.in(cue, sentence).stream().anyMatch(place -> place.to() <= at && at - place.to() < NEAR);
    }

    private void add(String text, Constraint constraint, Sentence sentence, int at, InsightCollector insights) {
        boolean theirs = people.holder(sentence, at) == null && !sentence.has(SentenceCue.SELF)
                && sentence.tokens().stream().anyMatch(token -> THIRD.contains(token.text()));
        if (theirs) {
            return;
        }
        boolean over = cues.has(ConstraintCue.NO_LONGER, sentence) && cues.has(ConstraintCue.AGAIN, sentence);
        insights.addConstraint(text, Style.NONE, people.holder(sentence, at),
                InsightDetail.NONE.demanding(constraint).standing(over ? InvalidityReason.NO_LONGER : null));
    }
}
