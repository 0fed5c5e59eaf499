package dev.sommelier.wine.importing;

import dev.sommelier.text.EnumCode;
import java.util.Optional;
import java.util.stream.Stream;

/** The columns of an import file; docs/stock-import.md describes them. */
enum WineColumn {
    CODE(true),
    NAME_EN(false),
    NAME_RU(false),
    PRODUCER(false),
    VINTAGE(false),
    COUNTRY(true),
    REGION(true),
    GRAPES(false),
    COLOUR(true),
    KIND(false),
    SWEETNESS(false),
    ALCOHOL_FREE(false),
    BODY(false),
    ACIDITY(false),
    TANNIN(false),
    PRICE_MIN(true),
    PRICE_MAX(false),
    CURRENCY(false),
    AROMAS(false),
    DISHES(false),
    OCCASIONS(false),
    SERVING_MIN(false),
    SERVING_MAX(false),
    ABV_MIN(false),
    ABV_MAX(false),
    DRINK_FROM(false),
    DRINK_TO(false);

    private final boolean required;

    WineColumn(boolean required) {
        this.required = required;
    }

    boolean required() {
        return required;
    }

    String header() {
        return EnumCode.of(this);
    }

    static Optional<WineColumn> of(String header) {
        return Stream.of(values()).filter(column -> column.header().equals(header)).findFirst();
    }
}
