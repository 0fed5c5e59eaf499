package dev.sommelier.wine.importing;

import dev.sommelier.text.EnumCode;
import dev.sommelier.wine.catalogue.Colour;
import dev.sommelier.wine.catalogue.Kind;
import dev.sommelier.wine.catalogue.Sweetness;
import dev.sommelier.wine.catalogue.Vocabulary;
import dev.sommelier.wine.catalogue.Vocabulary.Term;
import dev.sommelier.wine.catalogue.WineRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Reads one row of an import file: checks its cells and fills in optional ones. */
final class WineRowReader {

    private static final int NAME_LENGTH = 200;
    private static final int WORD_LENGTH = 100;

    private final Vocabulary vocabulary;

    WineRowReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    WineRow read(WineCells cells) {
        String code = cells.text(WineColumn.CODE, WORD_LENGTH);
        String nameEn = cells.text(WineColumn.NAME_EN, NAME_LENGTH);
        String nameRu = cells.text(WineColumn.NAME_RU, NAME_LENGTH);
        if (nameEn == null && nameRu == null) {
            cells.refuse(WineColumn.NAME_EN, "the wine has no name in either language");
        }
        Colour colour = cells.choice(WineColumn.COLOUR, Colour.class, Colour.RED);
        Kind kind = cells.choice(WineColumn.KIND, Kind.class, Kind.STILL);
        StyleDefaults style = StyleDefaults.of(colour, kind);

        BigDecimal priceMin = cells.price(WineColumn.PRICE_MIN);
        BigDecimal priceMax = cells.price(WineColumn.PRICE_MAX);
        if (priceMin != null && priceMax != null && priceMax.compareTo(priceMin) < 0) {
            cells.refuse(WineColumn.PRICE_MAX, "is below price_min");
        }
        Integer servingMin = cells.number(WineColumn.SERVING_MIN, 0, 25, null);
        Integer servingMax = cells.number(WineColumn.SERVING_MAX, 0, 25, null);
        if ((servingMin == null) != (servingMax == null)) {
            cells.refuse(servingMin == null ? WineColumn.SERVING_MIN : WineColumn.SERVING_MAX,
                    "serving_min and serving_max go together");
        } else if (servingMin != null && servingMax < servingMin) {
            cells.refuse(WineColumn.SERVING_MAX, "is below serving_min");
        }
        BigDecimal abvMin = cells.strength(WineColumn.ABV_MIN);
        BigDecimal abvMax = cells.strength(WineColumn.ABV_MAX);
        if (abvMin == null && abvMax != null) {
            cells.refuse(WineColumn.ABV_MIN, "is needed beside abv_max");
        } else if (abvMin != null && abvMax != null && abvMax.compareTo(abvMin) < 0) {
            cells.refuse(WineColumn.ABV_MAX, "is below abv_min");
        }
        Integer drinkFrom = cells.number(WineColumn.DRINK_FROM, 0, 100, null);
        Integer drinkTo = cells.number(WineColumn.DRINK_TO, 0, 100, null);
        if ((drinkFrom == null) != (drinkTo == null)) {
            cells.refuse(drinkFrom == null ? WineColumn.DRINK_FROM : WineColumn.DRINK_TO, "drink_from and drink_to go together");
        } else if (drinkFrom != null && drinkTo < drinkFrom) {
            cells.refuse(WineColumn.DRINK_TO, "is below drink_from");
        }
        return new WineRow(
                code,
                nameEn == null ? nameRu : nameEn,
                nameRu == null ? nameEn : nameRu,
                cells.text(WineColumn.PRODUCER, NAME_LENGTH),
                cells.number(WineColumn.VINTAGE, 1800, 2100, null),
                country(cells),
                region(cells),
                words(cells, WineColumn.GRAPES, Term.GRAPE),
                colour,
                kind,
                cells.choice(WineColumn.SWEETNESS, Sweetness.class, Sweetness.DRY),
                cells.flag(WineColumn.ALCOHOL_FREE),
                cells.number(WineColumn.BODY, 1, 5, style.body()),
                cells.number(WineColumn.ACIDITY, 1, 5, style.acidity()),
                cells.number(WineColumn.TANNIN, 1, 5, style.tannin()),
                priceMin,
                priceMax == null ? priceMin : priceMax,
                currency(cells),
                words(cells, WineColumn.AROMAS, Term.AROMA),
                known(cells, WineColumn.DISHES, Term.DISH),
                known(cells, WineColumn.OCCASIONS, Term.OCCASION),
                servingMin == null ? style.servingMin() : servingMin,
                servingMax == null ? style.servingMax() : servingMax,
                abvMin,
                abvMax == null ? abvMin : abvMax,
                drinkFrom,
                drinkTo);
    }

    private String country(WineCells cells) {
        String text = cells.text(WineColumn.COUNTRY, WORD_LENGTH);
        return text == null ? null : vocabulary.codeOf(Term.COUNTRY, text).orElseGet(() -> {
            cells.refuse(WineColumn.COUNTRY, "\"" + CellText.shortened(text) + "\" is no country we know");
            return null;
        });
    }

    private String region(WineCells cells) {
        String text = cells.text(WineColumn.REGION, WORD_LENGTH);
        return text == null ? null : vocabulary.codeOf(Term.REGION, text).orElse(text);
    }

    /** Codes where the vocabulary has them; a word it lacks stays as it is. */
    private List<String> words(WineCells cells, WineColumn column, Term term) {
        return cells.list(column, WORD_LENGTH).stream()
                .map(text -> vocabulary.codeOf(term, text).orElse(text)).distinct().toList();
    }

    /** Codes of the vocabulary; other words are errors, because the pairing rules know none. */
    private List<String> known(WineCells cells, WineColumn column, Term term) {
        List<String> codes = new ArrayList<>();
        for (String text : cells.list(column, WORD_LENGTH)) {
            vocabulary.codeOf(term, text).ifPresentOrElse(codes::add, () -> cells.refuse(column,
                    "\"" + CellText.shortened(text) + "\" is no " + EnumCode.of(term)
                            + " we know"));
        }
        return codes.stream().distinct().toList();
    }

    /** Only EUR: budgets are compared in euro, and prices are not converted. */
    private String currency(WineCells cells) {
        String text = cells.text(WineColumn.CURRENCY, WORD_LENGTH);
        if (text != null && !text.equalsIgnoreCase("EUR")) {
            cells.refuse(WineColumn.CURRENCY, "\"" + CellText.shortened(text) + "\": prices are compared in EUR");
        }
        return "EUR";
    }

    /** The taste and serving temperature (°C) assumed for a wine whose row leaves them out: the middle of its style. */
    private record StyleDefaults(int body, int acidity, int tannin, int servingMin, int servingMax) {

        static StyleDefaults of(Colour colour, Kind kind) {
            int tannin = switch (colour) {
                case RED -> 3;
                case ORANGE -> 2;
                case WHITE, ROSE -> 1;
            };
            return switch (kind) {
                case SPARKLING -> new StyleDefaults(2, 4, Math.min(tannin, 2), 6, 9);
                case FORTIFIED -> new StyleDefaults(4, 3, tannin, 12, 16);
                case STILL -> switch (colour) {
                    case RED -> new StyleDefaults(3, 3, tannin, 15, 18);
                    case WHITE -> new StyleDefaults(3, 4, tannin, 8, 12);
                    case ROSE -> new StyleDefaults(2, 3, tannin, 8, 11);
                    case ORANGE -> new StyleDefaults(3, 3, tannin, 11, 14);
                };
            };
        }
    }
}
