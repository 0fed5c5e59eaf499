package dev.sommelier.understanding.amount;

import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Endings;
import dev.sommelier.understanding.lexicon.Mention;
import dev.sommelier.understanding.lexicon.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the numbers of a message that may be money, in figures and in words, each with its currency. */
final class AmountReader {

    /**
     * A number in a message that may be money.
     *
     * @param currency ISO 4217 code as said with it, or null
     * @param from     first token, a leading sign included
     * @param to       last token, exclusive
     * @param money    whether it is money by itself, as «12 тысяч» and "15k" are
     */
    record Amount(BigDecimal value, String currency, int from, int to, boolean money) {

        Amount times(BigDecimal factor) {
            return new Amount(value.multiply(factor), currency, from, to, money);
        }
    }

    /** Smaller numbers without a currency count or point: "the first one", «сравни 1 и 3». */
    private static final BigDecimal LEAST = BigDecimal.valueOf(4);
    /** «До 1100 шт»: nobody buys so many bottles. */
    private static final BigDecimal MANY = BigDecimal.valueOf(300);
    private static final Set<String> PIECES = Set.of("шт", "штука", "штуку", "бутылка", "бутылку", "бут");
    /** Behind a number: that much or more. */
    static final String OPEN = "+";
    private static final Set<String> SOFTENING = Set.of("ish", "odd", "something");

    private final List<Token> tokens;
    private final List<Mention> mentions;
    private final NumberReader numbers;

    AmountReader(List<Token> tokens, List<Mention> mentions) {
        this.tokens = tokens;
        this.mentions = mentions;
        this.numbers = new NumberReader(tokens, mentions);
    }

    List<Amount> amounts() {
        List<Amount> amounts = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            Optional<Amount> here = amountAt(at);
            here.ifPresent(amounts::add);
            at = here.map(Amount::to).orElse(at + 1);
        }
        return amounts;
    }

    private Optional<Amount> amountAt(int start) {
        boolean opensRange = mentions.stream().anyMatch(m -> m.is(Dimension.BOUND, "from") && m.to() == start);
        if (numbers.isThousand(start) && !numbers.isOneThousand(start) && !opensRange) {
            Optional<Amount> turned = turned(start, BigDecimal.TEN, NumberReader.THOUSAND, "RUB");
            if (turned.isPresent()) {
                return turned;
            }
        }
        String currency = currency(start);
        // A tenner is a number and a currency in one word.
        boolean before = currency != null && numbers.at(start).isEmpty();
        int from = before ? behindCurrency(start) : start;
        Optional<NumberReader.Found> number = numbers.at(from);
        if (number.isEmpty()) {
            return before && isBound(from) ? turned(start, null, BigDecimal.ONE, currency) : Optional.empty();
        }
        int behind = isOpen(number.get().to()) ? number.get().to() + 1 : number.get().to();
        int at = isSoftened(behind) ? behind + 1 : behind;
        // "25 $ CAD" says the currency twice, the second time exactly.
        while (currency(at) != null) {
            currency = currency(at);
            at = behindCurrency(at);
        }
        at = currency == null ? behind : at;
        boolean thousands = numbers.isThousand(number.get().to() - 1);
        boolean few = currency == null && number.get().value().compareTo(LEAST) < 0
                && !isFollowedByNumber(at) && !isBounded(start);
        boolean apiece = number.get().value().compareTo(MANY) >= 0 && at < tokens.size()
                && PIECES.contains(tokens.get(at).text());
        return few || currency == null && (countsSomethingElse(at) && !apiece || countsWhatStandsBefore(start))
                ? Optional.empty()
                : Optional.of(new Amount(number.get().value(), currency, start, at, thousands || currency != null));
    }

    /**
     * Reads an amount whose unit stands before its number, with or without a word of bounds between: «тысячи две»,
     * «тысяч до двух», «баксов за 15».
     *
     * @param below what the number has to be less than, or null
     */
    private Optional<Amount> turned(int start, BigDecimal below, BigDecimal factor, String currency) {
        int at = isBound(start + 1) ? start + 2 : start + 1;
        return numbers.at(at).filter(found -> !numbers.isThousand(at))
                .filter(found -> below == null || found.value().compareTo(below) < 0)
                .filter(found -> !countsSomethingElse(found.to()))
                .map(found -> new Amount(found.value().multiply(factor), currency(found.to()) == null ? currency
                        : currency(found.to()), at, currency(found.to()) == null ? found.to()
                        : behindCurrency(found.to()), true));
    }

    private boolean isBounded(int at) {
        return at > 0 && (tokens.get(at - 1).is(Token.Type.DASH) || mentions.stream().anyMatch(m ->
                m.to() == at && (m.is(Dimension.NUMBER) || m.is(Dimension.BOUND) && !m.code().equals("to"))));
    }

    /** Whether a larger number says what both are of: «2-3 тысячи», "from two to three thousand". */
    private boolean isFollowedByNumber(int at) {
        return at + 1 < tokens.size() && numbers.at(at + 1)
                .filter(next -> next.value().compareTo(LEAST) >= 0).isPresent();
    }

    /** Whether the amount is open upwards: "60+ euros". */
    private boolean isOpen(int at) {
        return at < tokens.size() && tokens.get(at).is(OPEN);
    }

    /** Whether the amount is a rough one: "forty-ish pounds", "twenty odd euros". */
    private boolean isSoftened(int at) {
        return at < tokens.size() && SOFTENING.contains(tokens.get(at).text()) && currency(at + 1) != null;
    }

    private boolean isBound(int at) {
        return mentions.stream().anyMatch(m -> m.is(Dimension.BOUND) && !m.code().equals("to") && m.from() == at
                && m.to() == at + 1);
    }

    private boolean countsSomethingElse(int at) {
        return at < tokens.size() && (tokens.get(at).is("%") || mentions.stream()
                .anyMatch(m -> m.is(Dimension.UNIT) && m.from() == at && m.to() == at + 1));
    }

    /** Whether the number counts the unit before it: «лет на десять», «человек на шесть». */
    private boolean countsWhatStandsBefore(int at) {
        int bound = at > 0 && isBound(at - 1) ? at - 1 : at;
        boolean each = at > 0 && tokens.get(at - 1).is("по");
        return !each && mentions.stream().anyMatch(m -> m.is(Dimension.UNIT) && !m.is(Dimension.UNIT, "time") && m.to() == bound
                && Endings.isCyrillic(tokens.get(m.from()).text()));
    }

    private String currency(int at) {
        return currencyAt(at).map(Mention::code).orElse(null);
    }

    private int behindCurrency(int at) {
        return currencyAt(at).map(Mention::to).orElse(at + 1);
    }

    private Optional<Mention> currencyAt(int at) {
        return mentions.stream().filter(m -> m.is(Dimension.CURRENCY) && m.from() == at).findFirst();
    }
}
