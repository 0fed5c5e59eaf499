package dev.sommelier.understanding;

import dev.sommelier.account.Language;
import dev.sommelier.understanding.AmountReader.Amount;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Reads the budget of a message. A number counts as money when a currency or a word such as "under" stands with it, or
 * when the message consists of numbers. An amount without a bound is an upper limit.
 */
final class BudgetReader {

    private static final BigDecimal LEAST_ROUBLES = BigDecimal.valueOf(200);
    private static final int FIRST_VINTAGE = 1900;
    private static final int LAST_VINTAGE = 2100;

    private final ExchangeRates rates;

    BudgetReader(ExchangeRates rates) {
        this.rates = rates;
    }

    /** @param usual the currency used earlier in the session, or null */
    Budget read(List<Token> tokens, List<Mention> mentions, Language language, String usual) {
        List<Amount> amounts = new AmountReader(tokens, mentions).amounts();
        boolean onlyNumbers = onlyNumbers(tokens, amounts);
        for (int i = 0; i < amounts.size(); i++) {
            Amount amount = amounts.get(i);
            Amount next = i + 1 < amounts.size() ? amounts.get(i + 1) : null;
            String bound = bound(tokens, mentions, amount);
            boolean range = next != null && joined(tokens, mentions, amount, next, bound);
            boolean priced = amount.currency() != null || range && next.currency() != null;
            if (priced || onlyNumbers || bound != null && !vintage(amount, bound)) {
                return range ? range(amount, next, language, usual) : single(amount, bound, language, usual);
            }
        }
        return null;
    }

    private Budget range(Amount low, Amount high, Language language, String usual) {
        Amount from = inThousandsLike(low, high);
        Amount to = inThousandsLike(high, low);
        String said = high.currency() != null ? high.currency() : low.currency();
        String currency = currency(said, to.value(), language, usual);
        return Budget.between(from.value().min(to.value()), from.value().max(to.value()), currency, rates);
    }

    /** "1-2 thousand" and «от тысячи до двух» say the thousand once. */
    private static Amount inThousandsLike(Amount amount, Amount other) {
        return amount.value().compareTo(BigDecimal.TEN) < 0 && other.value().compareTo(NumberReader.THOUSAND) >= 0
                ? amount.times(NumberReader.THOUSAND) : amount;
    }

    private Budget single(Amount amount, String bound, Language language, String usual) {
        String currency = currency(amount.currency(), amount.value(), language, usual);
        return switch (bound == null ? "max" : bound) {
            case "about" -> Budget.around(amount.value(), currency, rates);
            case "min", "from" -> Budget.between(amount.value(), null, currency, rates);
            default -> Budget.between(null, amount.value(), currency, rates);
        };
    }

    private static String currency(String said, BigDecimal value, Language language, String usual) {
        if (said != null) {
            return said;
        }
        if (usual != null) {
            return usual;
        }
        return language == Language.RU && value.compareTo(LEAST_ROUBLES) >= 0 ? "RUB" : ExchangeRates.EURO;
    }

    /**
     * The word that bounds the amount: right before it, one word further left, or behind it at the end of the clause.
     */
    private static String bound(List<Token> tokens, List<Mention> mentions, Amount amount) {
        Optional<Mention> before = mentions.stream().filter(BudgetReader::bounds)
                .filter(m -> m.to() == amount.from() || m.to() == amount.from() - 1)
                .reduce((first, second) -> second);
        return before.or(() -> mentions.stream()
                        .filter(m -> m.is(Dimension.BOUND) && !m.code().equals("to"))
                        .filter(m -> m.from() == amount.to() || m.from() == amount.to() + 1)
                        .filter(m -> m.to() == tokens.size() || tokens.get(m.to()).is(Token.Type.STOP)).findFirst())
                .map(m -> switch (m.code()) {
                    case "cheaper" -> "max";
                    case "dearer" -> "min";
                    default -> m.code();
                }).orElse(null);
    }

    private static boolean bounds(Mention m) {
        return m.is(Dimension.BOUND) || m.is(Dimension.RELATIVE, "cheaper") || m.is(Dimension.RELATIVE, "dearer");
    }

    private static boolean joined(
            List<Token> tokens, List<Mention> mentions, Amount low, Amount high, String boundOfLow) {
        if (high.from() - low.to() > 1) {
            return false;
        }
        if ("between".equals(boundOfLow)) {
            return true;
        }
        if (high.from() == low.to()) {
            return inThousandsLike(low, high) != low || inThousandsLike(high, low) != high;
        }
        return high.from() - low.to() == 1 && (tokens.get(low.to()).is(Token.Type.DASH)
                || mentions.stream().anyMatch(m -> m.is(Dimension.BOUND) && m.from() == low.to()
                        && (m.code().equals("to") || m.code().equals("max") && !"max".equals(boundOfLow))));
    }

    private static boolean vintage(Amount amount, String bound) {
        int value = amount.value().intValue();
        return bound.equals("from") && value >= FIRST_VINTAGE && value <= LAST_VINTAGE;
    }

    private static boolean onlyNumbers(List<Token> tokens, List<Amount> amounts) {
        int covered = amounts.stream().mapToInt(amount -> amount.to() - amount.from()).sum();
        long content = tokens.stream().filter(t -> t.is(Token.Type.WORD) || t.is(Token.Type.NUMBER)).count();
        return !amounts.isEmpty() && covered >= content;
    }
}
