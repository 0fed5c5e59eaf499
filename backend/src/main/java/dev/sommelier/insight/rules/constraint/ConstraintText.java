package dev.sommelier.insight.rules.constraint;

import dev.sommelier.account.Language;
import dev.sommelier.insight.rules.collected.StyleText;
import dev.sommelier.understanding.amount.Budget;
import dev.sommelier.understanding.amount.ExchangeRates;
import dev.sommelier.wine.ranking.Style;
import java.math.BigDecimal;

/** The few words a constraint is shown with: "never red", «не дороже 1500 ₽». */
public final class ConstraintText {

    private final StyleText styles;
    private final ExchangeRates rates;

    public ConstraintText(StyleText styles, ExchangeRates rates) {
        this.styles = styles;
        this.rates = rates;
    }

    String never(Style style, Language language) {
        return language.choose("never " + styles.of(style, language), "никогда: " + styles.of(style, language));
    }

    String glasses(int most, Language language) {
        return language.choose("no more than " + (most == 1 ? "one glass" : most + " glasses"),
                "не больше " + (most == 1 ? "одного бокала" : most + " бокалов"));
    }

    /** @param most percent by volume */
    String strength(BigDecimal most, Language language) {
        return language.choose("alcohol: never above " + most.toPlainString() + "%", "алкоголь: не крепче " + most.toPlainString() + "%");
    }

    /** A price in the currency it was said in. */
    String of(Budget budget, Language language) {
        BigDecimal amount = budget.max() != null ? budget.max() : budget.about() != null ? budget.about() : budget.min();
        String number = amount.stripTrailingZeros().toPlainString();
        String symbol = rates.symbol(budget.currency());
        boolean before = language == Language.EN && rates.symbolFirst(budget.currency());
        return language.choose("never above ", "не дороже ") + (before ? symbol + number : number + " " + symbol);
    }
}
