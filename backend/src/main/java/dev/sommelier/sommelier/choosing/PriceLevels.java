package dev.sommelier.sommelier.choosing;

import dev.sommelier.understanding.Budget;
import dev.sommelier.understanding.Dimension;
import dev.sommelier.understanding.Table;
import dev.sommelier.understanding.Wish;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** The bounds in euro of a wish: the budget that was named, or what "cheap" and "premium" come to. */
final class PriceLevels {

    private record Level(Budget wanted, Budget refused) {
    }

    private final Map<String, Level> levels = new HashMap<>();

    PriceLevels() {
        Table.read("price-levels.csv").forEach(row -> levels.put(row.getField("level"), new Level(
                Budget.euro(amount(row.getField("min")), amount(row.getField("max"))),
                Budget.euro(amount(row.getField("refused_min")), amount(row.getField("refused_max"))))));
    }

    /** Null when the price does not matter. */
    Budget of(Wish wish) {
        if (wish.budget() != null) {
            return wish.budget();
        }
        return wish.wanted(Dimension.PRICE_LEVEL).stream().findFirst().map(code -> levels.get(code).wanted())
                .or(() -> wish.refused(Dimension.PRICE_LEVEL).stream().findFirst()
                        .map(code -> levels.get(code).refused()))
                .orElse(null);
    }

    private static BigDecimal amount(String cell) {
        return cell.isEmpty() ? null : new BigDecimal(cell);
    }
}
