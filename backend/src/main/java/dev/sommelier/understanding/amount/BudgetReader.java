package dev.sommelier.understanding.amount;

import dev.sommelier.account.Language;
import dev.sommelier.understanding.amount.AmountReader.Amount;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Mention;
import dev.sommelier.understanding.lexicon.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the budget of a message. A number counts as money when a currency or a word such as "under" stands with it, or
 * when the message consists of numbers. An amount without a bound is an upper limit.
 */
public final class BudgetReader {

    private static final int FIRST_VINTAGE = 1900;
    private static final int LAST_VINTAGE = 2100;
    private static final Set<String> ENDS_SENTENCE = Set.of(".", "!", "?", ";", "\n");
    /** Words between "nothing" and "over". */
    private static final int NEGATION_REACH = 3;

    private static final Set<String> REFUSALS = Set.of("не", "won't", "wont", "can't", "cant", "cannot", "don't", "dont");
    /** Tokens between the amount and its refusal: «руб за бутылку не». */
    private static final int REFUSAL_REACH = 6;

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
            Amount next = i + 1 < amounts.size() ? amounts.get(i + 1) : null;
            if (isPurseBeforeRange(tokens, mentions, amounts.subList(i, amounts.size()))) {
                continue;
            }
            String bound = bound(tokens, mentions, amount, next);
            if ("min".equals(bound) && isOutbid(tokens, mentions, amounts.subList(i + 1, amounts.size()), amount)) {
                continue;
            }
            boolean range = next != null && AmountRange.joins(tokens, mentions, amount, next, bound);
            if (next != null && isDenied(mentions, amount)) {
                corrected = true;
                continue;
            }
            boolean priced = corrected || amount.money() || isTotal(mentions, amount) || lone.isPrice(amount, language)
                    || range && (next.money() || lone.isClause(amount.from(), next.to()));
            if (priced || onlyNumbers || bound != null && !vintage(amount, bound)) {
                return bottles.shared(range ? range(amount, next, language, currency)
                        : single(amount, bound, language, currency), rates);
            }
        }
        return null;
    }

    /** "I have 200 euros: from 100 up to 200": a range said later overrides the sum the person has. */
    private static boolean isPurseBeforeRange(List<Token> tokens, List<Mention> mentions, List<Amount> amounts) {
        if (amounts.size() != 3 || bound(tokens, mentions, amounts.get(0), amounts.get(1)) != null) {
            return false;
        }
        String bound = bound(tokens, mentions, amounts.get(1), amounts.get(2));
        return Set.of("from", "min", "between").contains(Objects.requireNonNullElse(bound, ""))
                && AmountRange.joins(tokens, mentions, amounts.get(1), amounts.get(2), bound);
    }

    /** "Over 20 is madness. Anything up to 20?": a limit said later that the lower bound would not leave room for. */
    private static boolean isOutbid(List<Token> tokens, List<Mention> mentions, List<Amount> later, Amount low) {
        return later.stream().anyMatch(amount -> amount.value().compareTo(low.value()) <= 0
                && Set.of("max", "to").contains(Objects.requireNonNullElse(bound(tokens, mentions, amount, null), "")));
    }

    /** «Десять евро не предлагать»: the amount is turned down. */
    private static boolean isRefused(List<Mention> mentions, Amount amount) {
        return mentions.stream().anyMatch(m -> m.is(Dimension.POST_NEGATION) && m.from() == amount.to());
    }

    /** "Two bottles, 40 total". */
    private static boolean isTotal(List<Mention> mentions, Amount amount) {
        return mentions.stream().anyMatch(m -> m.is(Dimension.BOUND, "total") && (m.from() == amount.to() || m.to() == amount.from()))
                && mentions.stream().anyMatch(m -> m.is(Dimension.UNIT, "bottles"));
    }

    /** "Not a hundred, up to twenty", «не сто, а двадцать»: a later amount is meant. */
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

    /**
     * The word that bounds the amount: right before it, one word further left, or behind it at the end of the clause. An
     * upper limit is stronger than "about", and a lower one turns into it after "nothing" or "not".
     *
     * @param next the amount that follows, or null: in "when he is 21, up to 100" the bound belongs to it
     */
    private static String bound(List<Token> tokens, List<Mention> mentions, Amount amount, Amount next) {
        // «На 8 марта», «на 8 человек» and «по одной» are no price, «на 20 евро» is.
        boolean few = amount.currency() == null && amount.value().compareTo(BigDecimal.TEN) < 0;
        Optional<Mention> before = mentions.stream().filter(BudgetReader::bounds)
                .filter(m -> !few || !tokens.get(m.from()).is("на") && !tokens.get(m.from()).is("по"))
                .filter(m -> m.to() == amount.from() || m.to() == amount.from() - 1)
                .reduce((first, second) -> second);
        int end = mentions.stream().filter(m -> m.is(Dimension.BOUND, "each") && m.from() == amount.to())
                .map(Mention::to).findFirst().orElse(amount.to());
        Optional<String> after = mentions.stream()
                .filter(m -> bounds(m) && m.is(Dimension.BOUND) && !m.code().equals("to"))
                .filter(m -> m.from() == end || m.from() == end + 1 && !ENDS_SENTENCE.contains(tokens.get(end).text()))
                .filter(m -> next == null || next.from() > m.to() + 1)
                .filter(m -> m.to() == tokens.size() || m.is(Dimension.BOUND, "max")
                        || tokens.get(m.to()).is(Token.Type.STOP))
                .map(Mention::code).findFirst();
        String within = mentions.stream().filter(m -> m.is(Dimension.BOUND, "about"))
                .filter(m -> m.from() > amount.from() && m.to() < amount.to()).map(Mention::code).findFirst().orElse(null);
        if (before.isEmpty() && tokens.subList(amount.from(), amount.to()).stream().anyMatch(token -> token.is(AmountReader.OPEN))) {
            return "min";
        }
        String code = before.map(m -> refusedBehind(tokens, mentions, m, end) ? "max" : code(tokens, mentions, m))
                .orElse(within);
        return code == null || code.equals("about") && after.filter("max"::equals).isPresent()
                ? after.orElse(code) : code;
    }

    private static String code(List<Token> tokens, List<Mention> mentions, Mention bound) {
        return switch (bound.code()) {
            case "cheaper" -> "max";
            case "dearer", "min" -> isNegated(tokens, mentions, bound) ? "max" : "min";
            default -> bound.code();
        };
    }

    /** Whether "nothing", "don't want to pay" or the like stands before the bound, without a wish in between. */
    private static boolean isNegated(List<Token> tokens, List<Mention> mentions, Mention bound) {
        Optional<Mention> negation = mentions.stream().filter(m -> m.is(Dimension.NEGATION))
                .filter(m -> m.to() <= bound.from() && m.to() >= bound.from() - NEGATION_REACH)
                .reduce((first, second) -> second);
        return negation.isPresent() && tokens.subList(negation.get().to(), bound.from()).stream()
                .noneMatch(token -> token.is(Token.Type.STOP)) && mentions.stream().noneMatch(m ->
                m.dimension().isWish() && m.from() >= negation.get().to() && m.to() <= bound.from());
    }

    /** "More than 20 he won't pay", «больше 1000 за бутылку не даст»: nothing above is meant. */
    private static boolean refusedBehind(List<Token> tokens, List<Mention> mentions, Mention bound, int end) {
        if (!Set.of("dearer", "min").contains(bound.code())) {
            return false;
        }
        for (int at = end; at < Math.min(tokens.size() - 1, end + REFUSAL_REACH) && !tokens.get(at).is(Token.Type.STOP); at++) {
            int next = at + 1;
            if (REFUSALS.contains(tokens.get(at).text())) {
                return !tokens.get(next).is(Token.Type.STOP)
                        && mentions.stream().noneMatch(m -> m.dimension().isWish() && m.from() == next);
            }
        }
        return false;
    }

    private static boolean bounds(Mention m) {
        return m.is(Dimension.BOUND) && !m.code().equals("total") && !m.code().equals("each")
                || m.is(Dimension.RELATIVE, "cheaper") || m.is(Dimension.RELATIVE, "dearer");
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
