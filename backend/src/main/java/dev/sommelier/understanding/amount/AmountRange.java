package dev.sommelier.understanding.amount;

import dev.sommelier.understanding.amount.AmountReader.Amount;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Mention;
import dev.sommelier.understanding.lexicon.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Tells whether two amounts are the ends of one range: "20-30 euros", "from 100 up to 200". */
final class AmountRange {

    private AmountRange() {
    }

    /** @param boundOfLow the bound of the lower amount, or null */
    static boolean joins(
            List<Token> tokens, List<Mention> mentions, Amount low, Amount high, String boundOfLow) {
        if (mentions.stream().anyMatch(m -> m.is(Dimension.BOUND, "max") && m.from() == low.to() && m.to() == high.from())
                && Set.of("from", "min").contains(Objects.requireNonNullElse(boundOfLow, ""))) {
            return true; // "from 100 up to 200"
        }
        if (high.from() - low.to() > 1) {
            return false;
        }
        if ("between".equals(boundOfLow)) {
            return true;
        }
        if (high.from() == low.to()) {
            boolean words = low.currency() == null && tokens.get(low.from()).is(Token.Type.WORD)
                    && tokens.get(high.from()).is(Token.Type.WORD) && low.value().compareTo(high.value()) < 0;
            return words || inThousandsLike(low, high) != low || inThousandsLike(high, low) != high;
        }
        return high.from() - low.to() == 1 && (tokens.get(low.to()).is(Token.Type.DASH)
                || mentions.stream().anyMatch(m -> m.is(Dimension.BOUND) && m.from() == low.to()
                        && (m.code().equals("to") || m.code().equals("max") && !"max".equals(boundOfLow))));
    }

    /** Applies "thousand" to both ends where it is said once: "1-2 thousand", «от тысячи до двух». */
    static Amount inThousandsLike(Amount amount, Amount other) {
        boolean few = amount.value().compareTo(BigDecimal.TEN) < 0
                || amount.value().multiply(NumberReader.THOUSAND).compareTo(other.value()) <= 0;
        return few && other.value().compareTo(NumberReader.THOUSAND) >= 0
                ? amount.times(NumberReader.THOUSAND) : amount;
    }
}
