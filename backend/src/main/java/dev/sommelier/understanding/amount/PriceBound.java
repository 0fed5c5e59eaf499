package dev.sommelier.understanding.amount;

import dev.sommelier.understanding.amount.AmountReader.Amount;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Mention;
import dev.sommelier.understanding.lexicon.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what limits an amount: "at most", "about", "from". */
final class PriceBound {

    private static final Set<String> ENDS_SENTENCE = Set.of(".", "!", "?", ";", "\n");
    /** Words between "nothing" and "over". */
    private static final int NEGATION_REACH = 3;

    private static final Set<String> REFUSALS = Set.of("не", "won't", "wont", "can't", "cant", "cannot", "don't", "dont");
    /** Tokens between the amount and its refusal: «руб за бутылку не». */
    private static final int REFUSAL_REACH = 6;

    private PriceBound() {
    }

    /**
     * The word that bounds the amount: right before it, one word further left, or behind it at the end of the clause. An
     * upper limit is stronger than "about", and a lower one turns into it after "nothing" or "not".
     *
     * @param next the amount that follows, or null: in "when he is 21, up to 100" the bound belongs to it
     */
    static String of(List<Token> tokens, List<Mention> mentions, Amount amount, Amount next) {
        // «На 8 марта», «на 8 человек» and «по одной» are no price, «на 20 евро» is.
        boolean few = amount.currency() == null && amount.value().compareTo(BigDecimal.TEN) < 0;
        Optional<Mention> before = mentions.stream().filter(PriceBound::bounds)
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

    /** Whether nothing above the amount is meant: "more than 20 he won't pay", «больше 1000 за бутылку не даст». */
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
}
