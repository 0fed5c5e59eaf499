package dev.sommelier.understanding.amount;

import dev.sommelier.account.Language;
import dev.sommelier.understanding.amount.AmountReader.Amount;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Mention;
import dev.sommelier.understanding.lexicon.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Reads the budget of a message. A number counts as money when a currency or a word such as "under" stands with it, or
 * when the message consists of numbers. An amount without a bound is an upper limit.
 */
public final class BudgetReader {

    private static final int FIRST_VINTAGE = 1900;
    private static final int LAST_VINTAGE = 2100;
    private static final Set<String> PEOPLE = Set.of("people", "guests", "folks", "persons", "adults", "heads", "friends", "человек", "гостей",
            "персон", "чел", "друзей", "взрослых");
    private static final Set<String> BUYING = Set.of("bought", "paid", "spent", "got", "купил", "купила", "купили", "взял", "взяла",
            "заказал", "заказала", "отдал", "отдала", "заплатил", "заплатила");
    private static final Set<String> BEYOND = Set.of("за", "под", "около", "over", "past", "nearly", "almost", "about");
    private static final Set<String> BEING = Set.of("she's", "he's", "they're", "shes", "hes");
    private static final Set<String> AGEING = Set.of("ей", "ему", "им", "маме", "папе", "бабушке", "дедушке", "теще", "тестю",
            "свекрови", "соседке", "соседу", "начальнику", "начальнице", "тете", "дяде", "she's", "he's", "they're", "shes", "hes");
    private static final Set<String> SPARE = Set.of("лишних", "лишние", "лишнего");
    private static final BigDecimal YOUNGEST = BigDecimal.valueOf(18);
    private static final BigDecimal OLDEST = BigDecimal.valueOf(105);
    private final ExchangeRates rates;

    public BudgetReader(ExchangeRates rates) {
        this.rates = rates;
    }

    /** @param usual the currency used earlier in the session, or null */
    public Budget read(List<Token> tokens, List<Mention> mentions, Language language, String usual) {
        List<Amount> amounts = new AmountReader(tokens, mentions).amounts();
        boolean onlyNumbers = onlyNumbers(tokens, amounts);
        BottleCount bottles = new BottleCount(tokens, mentions);
        LoneAmount lone = new LoneAmount(tokens, mentions);
        String currency = usual;
        boolean corrected = false;
        for (int i = 0; i < amounts.size(); i++) {
            Amount amount = amounts.get(i);
            if (isRefused(mentions, amount)) {
                currency = amount.currency() == null ? currency : amount.currency();
                corrected = true;
                continue;
            }
            if (isPaid(tokens, mentions, amount) || isAge(tokens, amount) || isSpare(tokens, amount)) {
                currency = amount.currency() == null ? currency : amount.currency();
                continue;
            }
            if (countsPeople(tokens, amounts, amount)) {
                continue;
            }
            Amount next = i + 1 < amounts.size() ? amounts.get(i + 1) : null;
            if (isPurseBeforeRange(tokens, mentions, amounts.subList(i, amounts.size()))) {
                continue;
            }
            String bound = PriceBound.of(tokens, mentions, amount, next);
            if ("min".equals(bound) && isOutbid(tokens, mentions, amounts.subList(i + 1, amounts.size()), amount)) {
                continue;
            }
            boolean range = next != null && AmountRange.joins(tokens, mentions, amount, next, bound);
            if (next != null && isDenied(mentions, amount)) {
                corrected = true;
                continue;
            }
            boolean priced = corrected || amount.money() || isTotal(mentions, amount) || lone.isPrice(amount, language)
                    || range && (next.money() || lone.isClause(amount.from(), next.to()) || lone.isPrice(next, language));
            if (priced || onlyNumbers || bound != null && !vintage(amount, bound)) {
                return bottles.shared(range ? range(amount, next, language, currency)
                        : single(amount, bound, language, currency), rates);
            }
        }
        return null;
    }

    /** Whether a range said later overrides the sum the person has: "I have 200 euros: from 100 up to 200". */
    private static boolean isPurseBeforeRange(List<Token> tokens, List<Mention> mentions, List<Amount> amounts) {
        if (amounts.size() != 3 || PriceBound.of(tokens, mentions, amounts.get(0), amounts.get(1)) != null) {
            return false;
        }
        String bound = PriceBound.of(tokens, mentions, amounts.get(1), amounts.get(2));
        return Set.of("from", "min", "between").contains(Objects.requireNonNullElse(bound, ""))
                && AmountRange.joins(tokens, mentions, amounts.get(1), amounts.get(2), bound);
    }

    /** Whether a limit said later leaves no room for the lower bound: "over 20 is madness. Anything up to 20?" */
    private static boolean isOutbid(List<Token> tokens, List<Mention> mentions, List<Amount> later, Amount low) {
        return later.stream().anyMatch(amount -> amount.value().compareTo(low.value()) <= 0
                && Set.of("max", "to").contains(Objects.requireNonNullElse(PriceBound.of(tokens, mentions, amount, null), "")));
    }

    /** Whether it is the price of another thing, and nothing of wine is asked for: «купил насосик за 800 р, помогает?» */
    private static boolean isPaid(List<Token> tokens, List<Mention> mentions, Amount amount) {
        for (int at = amount.from() - 1; at >= 0 && !tokens.get(at).is(Token.Type.STOP); at--) {
            if (BUYING.contains(tokens.get(at).text())) {
                return tokens.stream().anyMatch(token -> token.is("?"))
                        && mentions.stream().noneMatch(m -> m.dimension().isWish());
            }
        }
        return false;
    }

    /** Whether it counts guests beside a sum of money: "about 30 people, 8 euro a bottle". */
    private static boolean countsPeople(List<Token> tokens, List<Amount> amounts, Amount amount) {
        return !amount.money() && amount.to() < tokens.size() && PEOPLE.contains(tokens.get(amount.to()).text())
                && amounts.stream().anyMatch(Amount::money);
    }

    /** Whether somebody is that old: «ей за 60», "she's over 60". */
    private static boolean isAge(List<Token> tokens, Amount amount) {
        int at = amount.from() - 2;
        boolean person = at >= 0 && amount.currency() == null && BEYOND.contains(tokens.get(at + 1).text())
                && AGEING.contains(tokens.get(at).text());
        boolean aged = amount.value().compareTo(YOUNGEST) >= 0 && amount.value().compareTo(OLDEST) <= 0;
        return person && aged && (at == 0 || tokens.get(at - 1).is(Token.Type.STOP) || BEING.contains(tokens.get(at).text()));
    }

    /** Whether the amount is not to be had: «пять евро лишних нет». */
    private static boolean isSpare(List<Token> tokens, Amount amount) {
        return amount.to() < tokens.size() && SPARE.contains(tokens.get(amount.to()).text());
    }

    /** Whether the amount is turned down: «десять евро не предлагать». */
    private static boolean isRefused(List<Mention> mentions, Amount amount) {
        return mentions.stream().anyMatch(m -> m.is(Dimension.POST_NEGATION) && m.from() == amount.to());
    }

    /** Whether the amount is for all bottles: "two bottles, 40 total". */
    private static boolean isTotal(List<Mention> mentions, Amount amount) {
        return mentions.stream().anyMatch(m -> m.is(Dimension.BOUND, "total") && (m.from() == amount.to() || m.to() == amount.from()))
                && mentions.stream().anyMatch(m -> m.is(Dimension.UNIT, "bottles"));
    }

    /** Whether a later amount is meant: "not a hundred, up to twenty", «не сто, а двадцать». */
    private static boolean isDenied(List<Mention> mentions, Amount amount) {
        return mentions.stream().anyMatch(m -> m.is(Dimension.NEGATION) && m.to() == amount.from());
    }

    private Budget range(Amount low, Amount high, Language language, String usual) {
        Amount from = AmountRange.inThousandsLike(low, high);
        Amount to = AmountRange.inThousandsLike(high, low);
        String said = high.currency() != null ? high.currency() : low.currency();
        String currency = currency(said, to.value(), language, usual);
        return Budget.between(from.value().min(to.value()), from.value().max(to.value()), currency, rates);
    }

    private Budget single(Amount said, String bound, Language language, String usual) {
        Amount amount = inThousands(said, bound, language, usual);
        String currency = currency(amount.currency(), amount.value(), language, usual);
        return switch (bound == null ? "max" : bound) {
            case "about" -> Budget.around(amount.value(), currency, rates);
            case "min", "from" -> Budget.between(amount.value(), null, currency, rates);
            default -> Budget.between(null, amount.value(), currency, rates);
        };
    }

    /** «До двух», «до двух с половиной»: below ten roubles are counted in thousands. */
    private static Amount inThousands(Amount amount, String bound, Language language, String usual) {
        boolean roubles = language == Language.RU && amount.currency() == null && (usual == null || usual.equals("RUB"));
        return roubles && ("max".equals(bound) || "to".equals(bound)) && !amount.money()
                && amount.value().compareTo(BigDecimal.TEN) < 0
                ? amount.times(NumberReader.THOUSAND) : amount;
    }

    private static String currency(String said, BigDecimal value, Language language, String usual) {
        if (said != null) {
            return said;
        }
        if (usual != null) {
            return usual;
        }
        return language == Language.RU && value.compareTo(LoneAmount.LEAST_ROUBLES) >= 0 ? "RUB" : ExchangeRates.EURO;
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
