package dev.sommelier.understanding.amount;

import dev.sommelier.account.Language;
import dev.sommelier.understanding.amount.AmountReader.Amount;
import dev.sommelier.understanding.lexicon.Mention;
import dev.sommelier.understanding.lexicon.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** Tells which numbers without a currency or a bound are prices, by where they stand. */
final class LoneAmount {

    /** A smaller number is no price in roubles. */
    static final BigDecimal LEAST_ROUBLES = BigDecimal.valueOf(200);
    private static final BigDecimal ROUND = BigDecimal.valueOf(500);
    private static final int FIRST_VINTAGE = 1900;
    private static final int LAST_VINTAGE = 2100;
    /** A bare number between them, that stands for itself or behind a word of {@code PURSE}, is a price in euros or the like. */
    private static final BigDecimal LEAST_PRICE = BigDecimal.valueOf(6);
    private static final BigDecimal MOST_PRICE = BigDecimal.valueOf(150);
    private static final Set<String> PURSE = Set.of("have", "i've", "ive", "got", "like", "say", "maybe", "only", "just",
            "spend", "it",
            "это", "есть", "максимум", "скажем", "допустим");
    /** "12 then", "20 please". */
    private static final Set<String> TRAILING = Set.of("then", "please", "pls", "plz", "now", "instead", "max", "tops", "ok",
            "okay",
            "each", "apiece", "тогда", "каждая", "каждое");

    /** "Make it for 25". */
    private static final Set<String> MAKING = Set.of("it", "that", "make");
    private static final Set<String> EACH = Set.of("each", "apiece", "per");

    private final List<Token> tokens;
    private final List<Mention> mentions;

    LoneAmount(List<Token> tokens, List<Mention> mentions) {
        this.tokens = tokens;
        this.mentions = mentions;
    }

    boolean isPrice(Amount amount, Language language) {
        return isAlone(amount, language) || isBare(amount) || isOfEach(amount, language);
    }

    /**
     * Whether a number stands by itself beside a wish, or at the end of what can be spent: "romantic red, nothing
     * serious, 20", "ok, I've 20", "12 then".
     */
    private boolean isBare(Amount amount) {
        if (amount.value().compareTo(LEAST_PRICE) < 0 || amount.value().compareTo(MOST_PRICE) > 0
                || !tokens.get(amount.from()).is(Token.Type.NUMBER)) {
            return false;
        }
        boolean trailed = amount.to() < tokens.size() && TRAILING.contains(tokens.get(amount.to()).text());
        int behind = trailed ? amount.to() + 1 : amount.to();
        boolean ends = behind == tokens.size() || tokens.get(behind).is(Token.Type.STOP);
        boolean opens = amount.from() == 0 || tokens.get(amount.from() - 1).is(Token.Type.STOP);
        boolean purse = amount.from() > 0 && PURSE.contains(tokens.get(amount.from() - 1).text());
        purse |= amount.from() > 1 && tokens.get(amount.from() - 1).is("for") && MAKING.contains(tokens.get(amount.from() - 2).text());
        boolean last = behind == tokens.size() || behind == tokens.size() - 1;
        boolean wished = mentions.stream().anyMatch(m -> m.dimension().isWish());
        boolean made = purse && amount.from() > 1 && MAKING.contains(tokens.get(amount.from() - 2).text());
        return ends && (opens && (trailed || wished && last) || purse && last || made);
    }

    /** Whether the amount is for each bottle: «пять бутылок по 800», "six bottles at 12 each". */
    private boolean isOfEach(Amount amount, Language language) {
        String before = amount.from() == 0 ? "" : tokens.get(amount.from() - 1).text();
        String behind = amount.to() == tokens.size() ? "" : tokens.get(amount.to()).text();
        return before.equals("по") && language == Language.RU && amount.value().compareTo(LEAST_ROUBLES) >= 0
                || before.equals("at") && EACH.contains(behind);
    }

    /** Whether a large number ends a clause, where roubles are meant: «хочу вино. 5000», «белое приличное 2000». */
    private boolean isAlone(Amount amount, Language language) {
        boolean ends = amount.to() == tokens.size() || tokens.get(amount.to()).is(Token.Type.STOP);
        boolean round = amount.value().remainder(ROUND).signum() == 0;
        boolean year = !round && amount.value().intValue() >= FIRST_VINTAGE && amount.value().intValue() <= LAST_VINTAGE;
        return (round && ends || isClause(amount.from(), amount.to())) && !year && language == Language.RU
                && amount.value().compareTo(LEAST_ROUBLES) >= 0;
    }

    /** Whether the tokens are all there is between two marks. */
    boolean isClause(int from, int to) {
        return (from == 0 || tokens.get(from - 1).is(Token.Type.STOP))
                && (to == tokens.size() || tokens.get(to).is(Token.Type.STOP));
    }
}
