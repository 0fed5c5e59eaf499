package dev.sommelier.understanding.amount;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The price range of a bottle, in the currency it was said and in euro. A null bound is open.
 *
 * @param about the amount of "around 15", or null; the bounds are then a fifth below and above it
 * @param said  false for bounds drawn from the wines shown, as "cheaper" gives them
 */
public record Budget(
        BigDecimal min, BigDecimal max, BigDecimal about, String currency, BigDecimal minEuro, BigDecimal maxEuro,
        boolean said) {

    private static final BigDecimal BELOW = new BigDecimal("0.8");
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal ABOVE = new BigDecimal("1.2");

    static Budget between(BigDecimal min, BigDecimal max, String currency, ExchangeRates rates) {
        return new Budget(min, max, null, currency, rates.toEuro(min, currency), rates.toEuro(max, currency),
                true);
    }

    static Budget around(BigDecimal amount, String currency, ExchangeRates rates) {
        BigDecimal euro = rates.toEuro(amount, currency);
        return new Budget(null, null, amount, currency, scaled(euro, BELOW), scaled(euro, ABOVE), true);
    }

    /** Bounds in euro that were not said but derived, as "cheaper than those" gives them. */
    public static Budget euro(BigDecimal min, BigDecimal max) {
        return new Budget(min, max, null, ExchangeRates.EURO, min, max, false);
    }

    /** The upper bound halved, in the same currency. */
    public Budget halved() {
        return new Budget(null, scaled(max, HALF), null, currency, null, scaled(maxEuro, HALF), said);
    }

    private static BigDecimal scaled(BigDecimal amount, BigDecimal factor) {
        return amount.multiply(factor).setScale(2, RoundingMode.HALF_UP);
    }
}
