package dev.sommelier.sommelier.choosing;

import dev.sommelier.classpath.CsvFile;
import dev.sommelier.classpath.CsvRow;
import dev.sommelier.understanding.amount.Budget;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.wish.Wish;
import java.math.BigDecimal;
import java.util.Map;

/**
 * The price bounds of a wish: the budget that was named, or those of "cheap" and "premium" in {@code
 * sommelier/choosing/price-levels.csv}.
 */
final class PriceLevels {

    private record Level(Budget wanted, Budget refused) {
    }

    private final Map<String, Level> levels = CsvFile.byKey("sommelier/choosing/price-levels.csv", "level", row -> new Level(
            Budget.euro(amount(row, "min"), amount(row, "max")),
            Budget.euro(amount(row, "refused_min"), amount(row, "refused_max"))));

    /** Null when the wish has no price. */
    Budget of(Wish wish) {
        if (wish.budget() != null) {
            return wish.budget();
        }
        return wish.wanted(Dimension.PRICE_LEVEL).stream().findFirst().map(code -> levels.get(code).wanted())
                .or(() -> wish.refused(Dimension.PRICE_LEVEL).stream().findFirst()
                        .map(code -> levels.get(code).refused()))
                .orElse(null);
    }

    private static BigDecimal amount(CsvRow row, String column) {
        return row.getField(column).isEmpty() ? null : row.decimal(column);
    }
}
