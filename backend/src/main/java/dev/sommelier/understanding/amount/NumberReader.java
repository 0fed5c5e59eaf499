package dev.sommelier.understanding.amount;

import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Mention;
import dev.sommelier.understanding.lexicon.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a number at a place of a message, in figures or in words: "1,500", «тысяча двести», "a hundred and fifty". */
public final class NumberReader {

    /** @param to the token behind the number */
    public record Found(BigDecimal value, int to) {
    }

    static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final String LAKH = "100000";
    private static final String MULTIPLIER = "thousand";
    /** Longer figures are no price. Bounds the work: a message may hold 4,096 of them. */
    private static final int LONGEST_FIGURES = 12;
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}+(?:[.,]\\d{3}+(?!\\d))++(?:[.,]\\d{1,2}+)?+");
    private static final Pattern GROUP_MARK = Pattern.compile("[.,](?=\\d{3})");

    private final List<Token> tokens;
    private final List<Mention> mentions;

    public NumberReader(List<Token> tokens, List<Mention> mentions) {
        this.tokens = tokens;
        this.mentions = mentions;
    }

    public Optional<Found> at(int start) {
        Found found = isThousand(start) ? new Found(BigDecimal.ONE, start) : below(start);
        if (found == null) {
            return Optional.empty();
        }
        int at = found.to();
        BigDecimal value = found.value();
        if (is("с", at) && is("половиной", at + 1)) {
            value = value.add(HALF);
            at += 2;
        } else if (is("and", at) && is("a", at + 1) && is("half", at + 2)) {
            value = value.add(HALF);
            at += 3;
        }
        if (isThousand(at)) {
            value = value.multiply(THOUSAND);
            at++;
            Found rest = below(at);
            if (rest != null && rest.value().compareTo(HUNDRED) >= 0 && rest.value().compareTo(THOUSAND) < 0) {
                return Optional.of(new Found(value.add(rest.value()), rest.to()));
            }
        }
        Mention multiple = word(at);
        if (multiple != null && multiple.code().equals(LAKH)) {
            return Optional.of(new Found(value.multiply(new BigDecimal(LAKH)), at + 1));
        }
        return Optional.of(new Found(value, at));
    }

    /** A single letter means thousand only behind a figure: "20к", «2 т.р.», while «к» alone is "to". */
    boolean isThousand(int at) {
        Mention mention = word(at);
        if (mention == null || !mention.code().equals(MULTIPLIER)) {
            return false;
        }
        if (is("grand", at) && !isCounted(at)) {
            return false;
        }
        boolean behindFigure = is("т", at) && at > 0 && tokens.get(at - 1).is(Token.Type.NUMBER);
        boolean syllable = at > 0 && (tokens.get(at - 1).is(Token.Type.DASH) || tokens.get(at - 1).is(Token.Type.WORD)); // «чё-т»
        return tokens.get(at).text().length() > 1 || tokens.get(at).glued() && !syllable || behindFigure;
    }

    /**
     * Whether a number or "a" stands before "grand": only then it is a thousand, unlike in "grand-mère" and "grand,
     * the first".
     */
    private boolean isCounted(int at) {
        return at > 0 && (is("a", at - 1) || tokens.get(at - 1).is(Token.Type.NUMBER)
                || mentions.stream().anyMatch(m -> m.is(Dimension.NUMBER) && m.to() == at));
    }

    /** «Тысяча» and «тысячу» are one thousand; other forms may have their number behind them. */
    boolean isOneThousand(int at) {
        return is("тысяча", at) || is("тысячу", at);
    }

    /** Figures, or words up to 999. */
    private Found below(int start) {
        if (start < tokens.size() && tokens.get(start).is(Token.Type.NUMBER)) {
            BigDecimal figures = figures(tokens.get(start).text());
            return figures == null ? null : new Found(figures, start + 1);
        }
        Found first = plainWord(start);
        if (first == null) {
            return null;
        }
        BigDecimal value = first.value();
        int at = first.to();
        for (Found next = next(at, value); next != null; next = next(at, value)) {
            boolean multiplies = value.compareTo(HUNDRED) < 0 && next.value().equals(HUNDRED);
            value = multiplies ? value.multiply(HUNDRED) : value.add(next.value());
            at = next.to();
        }
        return new Found(value, at);
    }

    /** The word that goes on with a number: "fifteen hundred", "hundred and fifty", «двести пятьдесят», "twenty five". */
    private Found next(int at, BigDecimal value) {
        boolean hundreds = value.compareTo(HUNDRED) >= 0 && value.remainder(HUNDRED).signum() == 0;
        Found next = plainWord(hundreds && is("and", at) ? at + 1 : at);
        if (next == null) {
            return null;
        }
        boolean multiplies = value.compareTo(BigDecimal.valueOf(20)) < 0 && next.value().equals(HUNDRED)
                && is("hundred", next.to() - 1);
        boolean tens = value.compareTo(BigDecimal.valueOf(20)) >= 0 && value.remainder(BigDecimal.TEN).signum() == 0;
        boolean adds = hundreds ? next.value().compareTo(HUNDRED) < 0
                : tens && next.value().compareTo(BigDecimal.TEN) < 0;
        return multiplies || adds ? next : null;
    }

    private Found plainWord(int at) {
        Mention mention = word(at);
        return mention == null || mention.code().equals(MULTIPLIER) ? null
                : new Found(new BigDecimal(mention.code()), mention.to());
    }

    private Mention word(int at) {
        return mentions.stream().filter(m -> m.is(Dimension.NUMBER) && m.from() == at).findFirst().orElse(null);
    }

    private boolean is(String word, int at) {
        return at < tokens.size() && tokens.get(at).is(word);
    }

    /** "1 500", "1,500" and "1.500" are fifteen hundred; "1,5" and "1.5" are one and a half. Null for no price. */
    private static BigDecimal figures(String text) {
        if (text.length() > LONGEST_FIGURES) {
            return null;
        }
        String plain = text.replace(" ", "");
        if (GROUPED.matcher(plain).matches()) {
            plain = GROUP_MARK.matcher(plain).replaceAll("");
        }
        return new BigDecimal(plain.replace(',', '.'));
    }
}
