package dev.sommelier.sommelier.phrasing;

import dev.sommelier.account.Language;
import dev.sommelier.understanding.amount.Budget;
import dev.sommelier.understanding.amount.ExchangeRates;
import dev.sommelier.wine.catalogue.Wine;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Formats prices and budgets in each language; budgets in another currency with the euro amount they were taken for.
 */
public final class Prices {

    private final ExchangeRates rates;

    public Prices(ExchangeRates rates) {
        this.rates = rates;
    }

    /** An amount as the language writes it: "€1,500", "1,500 ₽"; «1500 ₽», «15 000 ₽». */
    public String amount(BigDecimal amount, String currency, Language language) {
        String digits = digits(amount, language);
        String symbol = rates.symbol(currency);
        if (language == Language.EN && rates.symbolFirst(currency)) {
            return symbol + (symbol.length() > 1 ? "\u00a0" : "") + digits;
        }
        return digits + "\u00a0" + symbol;
    }

    public String euro(BigDecimal amount, Language language) {
        return amount(amount.setScale(0, RoundingMode.HALF_UP), ExchangeRates.EURO, language);
    }

    /** The price band of a wine: "€12 to €18", «12–18 €». */
    public String band(Wine wine, Language language) {
        if (wine.priceMin().compareTo(wine.priceMax()) == 0) {
            return language.choose("about ", "около ") + euro(wine.priceMin(), language);
        }
        return language.choose(euro(wine.priceMin(), language) + " to ", number(wine.priceMin()) + "–")
                + euro(wine.priceMax(), language);
    }

    /** A budget in words, with its amount in euros: "up to $20 (about €17)", «до 1500 ₽ (примерно 16 €)». */
    public String budget(Budget budget, Language language) {
        String said = said(budget, language);
        if (budget.currency().equals(ExchangeRates.EURO)) {
            return said;
        }
        BigDecimal low = budget.about() == null ? budget.minEuro() : null;
        BigDecimal high = budget.about() == null ? budget.maxEuro() : middle(budget);
        String euro = low == null ? euro(high, language) : high == null ? euro(low, language)
                : language.choose(euro(low, language) + " to " + euro(high, language),
                        number(low) + "–" + euro(high, language));
        return said + language.choose(" (about ", " (примерно ") + euro + ")";
    }

    private String said(Budget budget, Language language) {
        String currency = budget.currency();
        if (!budget.said() && budget.min() == null) {
            return language.choose("below ", "дешевле ") + euro(budget.max(), language);
        }
        if (budget.about() != null) {
            return language.choose("around ", "около ") + amount(budget.about(), currency, language);
        }
        if (budget.min() == null) {
            return language.choose("up to ", "до ") + amount(budget.max(), currency, language);
        }
        if (budget.max() == null) {
            return language.choose("from ", "от ") + amount(budget.min(), currency, language);
        }
        return language.choose("between ", "от ") + range(budget.min(), budget.max(), currency, language);
    }

    private String range(BigDecimal min, BigDecimal max, String currency, Language language) {
        return language.choose(
                amount(min, currency, language) + " and " + amount(max, currency, language),
                digits(min, language) + " до " + amount(max, currency, language));
    }

    private static BigDecimal middle(Budget budget) {
        return budget.minEuro().add(budget.maxEuro()).divide(BigDecimal.valueOf(2), RoundingMode.HALF_UP);
    }

    private static String number(BigDecimal amount) {
        return amount.setScale(0, RoundingMode.HALF_UP).toPlainString();
    }

    private static String digits(BigDecimal amount, Language language) {
        BigDecimal plain = amount.stripTrailingZeros();
        String text = plain.scale() <= 0 ? plain.toBigInteger().toString()
                : amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
        if (language == Language.RU) {
            text = text.replace('.', ',');
        }
        int whole = text.indexOf(language == Language.RU ? ',' : '.');
        int end = whole < 0 ? text.length() : whole;
        return end > (language == Language.RU ? 4 : 3)
                ? text.substring(0, end - 3) + (language == Language.RU ? "\u00a0" : ",") + text.substring(end - 3)
                : text;
    }
}
