package dev.sommelier.wine.catalogue;

import java.math.BigDecimal;
import java.util.List;

/** A wine of an import file, checked and complete. */
public record WineRow(
        String code,
        String nameEn,
        String nameRu,
        String producer,
        Integer vintage,
        String country,
        String region,
        List<String> grapes,
        Colour colour,
        Kind kind,
        Sweetness sweetness,
        boolean alcoholFree,
        int body,
        int acidity,
        int tannin,
        BigDecimal priceMin,
        BigDecimal priceMax,
        String currency,
        List<String> aromas,
        List<String> dishes,
        List<String> occasions,
        int servingMin,
        int servingMax,
        BigDecimal abvMin,
        BigDecimal abvMax,
        Integer drinkFrom,
        Integer drinkTo) {
}
