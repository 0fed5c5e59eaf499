package dev.sommelier.wine.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.List;

/** The fields of a wine, checked and complete: a row of an import file or of the table. */
@Embeddable
public record WineRow(
        String code,
        String nameEn,
        String nameRu,
        String producer,
        Integer vintage,
        String country,
        String region,
        List<String> grapes,
        @Enumerated(EnumType.STRING) Colour colour,
        @Enumerated(EnumType.STRING) Kind kind,
        @Enumerated(EnumType.STRING) Sweetness sweetness,
        boolean alcoholFree,
        int body,
        int acidity,
        int tannin,
        BigDecimal priceMin,
        BigDecimal priceMax,
        @Column(length = 3) String currency,
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
