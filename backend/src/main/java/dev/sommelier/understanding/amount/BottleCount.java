package dev.sommelier.understanding.amount;

import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Mention;
import dev.sommelier.understanding.lexicon.Token;
import dev.sommelier.understanding.lexicon.WordClasses;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Divides a budget that is meant for all bottles: "50 euros in total, 3 bottles", «на всё вино 15 тысяч, нас 12 человек». */
final class BottleCount {

    /** Half a bottle for each person, as the glossary advises. */
    private static final int PEOPLE_PER_BOTTLE = 2;
    private static final int MOST = 500;

    private static final Set<String> ON = Set.of("on", "over", "across", "на");
    private static final Set<String> BOTTLE = WordClasses.of("bottle");
    private static final Set<String> CRATES = Set.of("case", "crate", "ящик", "коробку", "коробка");
    private static final Set<String> OF = Set.of("of", "из", "на");
    private static final Set<String> SIXES = Set.of("шести", "шесть", "six");
    private static final int HALF_CASE = 6;
    /** In tokens, from the preposition to the bottles. */
    private static final int REACH = 3;

    private final List<Token> tokens;
    private final List<Mention> mentions;
    private final NumberReader numbers;

    BottleCount(List<Token> tokens, List<Mention> mentions) {
        this.tokens = tokens;
        this.mentions = mentions;
        this.numbers = new NumberReader(tokens, mentions);
    }

    /** The share of one bottle, or the budget itself when it is said for each bottle or no count is known. */
    Budget shared(Budget budget, ExchangeRates rates) {
        int crate = crate();
        if (crate > 0 && mentions.stream().noneMatch(m -> m.is(Dimension.BOUND, "each"))) {
            return divided(budget, crate, rates);
        }
        boolean total = (mentions.stream().anyMatch(m -> m.is(Dimension.BOUND, "total")) || isForBottles())
                && mentions.stream().noneMatch(m -> m.is(Dimension.BOUND, "each"));
        int bottles = total ? bottles() : 1;
        return bottles < 2 ? budget : divided(budget, bottles, rates);
    }

    /** The bottles of a crate that the amount is for: "a half case for under 90", «ящик из шести, до 9000»; 0 when there is none. */
    private int crate() {
        for (int at = 0; at < tokens.size(); at++) {
            if (CRATES.contains(tokens.get(at).text())) {
                boolean counted = at + 2 < tokens.size() && OF.contains(tokens.get(at + 1).text());
                int said = counted ? numbers.at(at + 2).map(found -> found.value().intValue()).orElse(SIXES.contains(tokens.get(at + 2).text()) ? HALF_CASE : 0) : 0;
                boolean half = IntStream.range(Math.max(0, at - 2), at).anyMatch(before -> tokens.get(before).is("half"));
                return said > 0 && said <= MOST ? said : half ? HALF_CASE : 0;
            }
        }
        return 0;
    }

    private static Budget divided(Budget budget, int bottles, ExchangeRates rates) {
        return Budget.between(share(budget.min(), bottles),
                share(budget.about() == null ? budget.max() : budget.about(), bottles), budget.currency(), rates);
    }

    /** Whether the amount is for several bottles: "100 euros to spend on eight bottles", «всего 3000 на три бутылки». */
    private boolean isForBottles() {
        return mentions.stream().filter(m -> m.is(Dimension.UNIT, "bottles") && BOTTLE.contains(tokens.get(m.from()).text()))
                .anyMatch(m -> IntStream.range(Math.max(0, m.from() - REACH), m.from())
                        .anyMatch(at -> ON.contains(tokens.get(at).text())
                                && numbers.at(at + 1).filter(found -> found.to() == m.from()).isPresent()));
    }

    private int bottles() {
        return counted("bottles").or(() -> counted("people").map(people -> (people + 1) / PEOPLE_PER_BOTTLE)).orElse(1);
    }

    /** The number before or behind the unit: "5 bottles", «бутылок пять». */
    private Optional<Integer> counted(String unit) {
        return mentions.stream().filter(m -> m.is(Dimension.UNIT, unit)).flatMap(m -> Stream.of(m.from() - 1, m.to())
                        .filter(at -> at >= 0).map(numbers::at).flatMap(Optional::stream)
                        .map(NumberReader.Found::value))
                .filter(value -> value.signum() > 0 && value.intValue() <= MOST).map(BigDecimal::intValue).findFirst();
    }

    private static BigDecimal share(BigDecimal amount, int bottles) {
        return amount == null ? null : amount.divide(BigDecimal.valueOf(bottles), 0, RoundingMode.HALF_UP);
    }
}
