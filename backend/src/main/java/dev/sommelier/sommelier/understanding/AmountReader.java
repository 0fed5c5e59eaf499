package dev.sommelier.sommelier.understanding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the numbers in a message, in figures and in words, each with its currency. */
final class AmountReader {

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final String MULTIPLIER = "thousand";

    private final List<Token> tokens;
    private final List<Mention> mentions;

    AmountReader(List<Token> tokens, List<Mention> mentions) {
        this.tokens = tokens;
        this.mentions = mentions;
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
        String currency = code(Dimension.CURRENCY, start);
        int at = currency == null ? start : start + 1;
        BigDecimal value = value(at);
        if (value == null) {
            return Optional.empty();
        }
        if (thousand(at) && afterwards(at) > 0) {
            int number = afterwards(at);
            return Optional.of(new Amount(value(number).multiply(THOUSAND), "RUB", number, number + 1));
        }
        if (!thousand(at)) {
            at++;
        }
        if (at > start && value(at) != null && tens(value) && units(value(at))) {
            value = value.add(value(at));
            at++;
        }
        if (thousand(at)) {
            value = value.multiply(THOUSAND);
            at++;
        }
        if (code(Dimension.CURRENCY, at) != null) {
            currency = code(Dimension.CURRENCY, at);
            at++;
        }
        return currency == null && countsSomethingElse(at)
                ? Optional.empty() : Optional.of(new Amount(value, currency, start, at));
    }

    /** Where the number of «тысячи две» and «тысяч до двух» stands, or 0. */
    private int afterwards(int at) {
        int number = code(Dimension.BOUND, at + 1) != null ? at + 2 : at + 1;
        return value(number) != null && !thousand(number) && value(number).compareTo(BigDecimal.TEN) < 0 ? number : 0;
    }

    private BigDecimal value(int at) {
        if (at >= tokens.size()) {
            return null;
        }
        if (tokens.get(at).is(Token.Type.NUMBER)) {
            return figures(tokens.get(at).text());
        }
        String word = code(Dimension.NUMBER, at);
        if (word == null) {
            return null;
        }
        if (word.equals(MULTIPLIER)) {
            return thousand(at) ? BigDecimal.ONE : null;
        }
        return new BigDecimal(word);
    }

    /** A single letter means thousand only behind a figure: "20к", while «к» alone is "to". */
    private boolean thousand(int at) {
        return MULTIPLIER.equals(code(Dimension.NUMBER, at))
                && (tokens.get(at).text().length() > 1 || tokens.get(at).glued());
    }

    /** "1 500", "1,500" and "1.500" are fifteen hundred; "1,5" and "1.5" are one and a half. */
    private static BigDecimal figures(String text) {
        String plain = text.replace(" ", "");
        if (plain.matches("\\d{1,3}(?:[.,]\\d{3})+(?:[.,]\\d{1,2})?")) {
            plain = plain.replaceAll("[.,](?=\\d{3})", "");
        }
        return new BigDecimal(plain.replace(',', '.'));
    }

    private static boolean tens(BigDecimal value) {
        return value.intValue() >= 20 && value.intValue() % 10 == 0;
    }

    private static boolean units(BigDecimal value) {
        return value.intValue() < 10;
    }

    private boolean countsSomethingElse(int at) {
        return at < tokens.size() && (code(Dimension.UNIT, at) != null || tokens.get(at).is("%"));
    }

    private String code(Dimension dimension, int at) {
        return mentions.stream().filter(m -> m.is(dimension) && m.from() == at && m.to() == at + 1)
                .map(Mention::code).findFirst().orElse(null);
    }
}
