package dev.sommelier.understanding.amount;

import dev.sommelier.classpath.CsvFile;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Exchange rates of the euro, from {@code understanding/rates.csv}. Rounded rates are enough: an answer names the euro
 * amount it used, and a wine's price is a band.
 */
@Singleton
public final class ExchangeRates {

    /** The currency of the catalogue. */
    public static final String EURO = "EUR";

    private record Rate(BigDecimal perEuro, String symbol, boolean before) {
    }

    private final Map<String, Rate> rates = CsvFile.read("understanding/rates.csv").stream().collect(Collectors.toMap(
            row -> row.getField("currency"),
            row -> new Rate(row.decimal("per_euro"), row.getField("symbol"),
                    row.getField("english_position").equals("before")), (one, other) -> other, TreeMap::new));

    /** ISO 4217 codes of the currencies that can be converted. */
    public Set<String> currencies() {
        return rates.keySet();
    }

    /** @return null for null */
    public BigDecimal toEuro(BigDecimal amount, String currency) {
        return amount == null ? null : amount.divide(rate(currency).perEuro(), 2, RoundingMode.HALF_UP);
    }

    /** Without a fraction, as prices of bottles are told. */
    public BigDecimal fromEuro(BigDecimal euro, String currency) {
        return euro.multiply(rate(currency).perEuro()).setScale(0, RoundingMode.HALF_UP);
    }

    public String symbol(String currency) {
        return rate(currency).symbol();
    }

    /** Whether English writes the symbol before the amount: "€20", but "1500 ₽". */
    public boolean symbolFirst(String currency) {
        return rate(currency).before();
    }

    private Rate rate(String currency) {
        return rates.get(currency);
    }
}
