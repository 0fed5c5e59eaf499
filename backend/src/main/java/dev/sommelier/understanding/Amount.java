package dev.sommelier.understanding;

import java.math.BigDecimal;

/**
 * A number in a message that may be money.
 *
 * @param currency as said with it, or null
 * @param from     first token, a leading sign included
 * @param to       last token, exclusive
 */
record Amount(BigDecimal value, String currency, int from, int to) {

    Amount times(BigDecimal factor) {
        return new Amount(value.multiply(factor), currency, from, to);
    }
}
