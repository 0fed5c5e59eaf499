package dev.sommelier.wine.ranking;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.sommelier.text.EnumCode;

/** The traits that styles of wine differ in, with the catalogue's codes; see {@link Style}. */
public enum Trait {
    COLOUR,
    KIND,
    SWEETNESS,
    BODY,
    ACIDITY,
    TANNIN,
    GRAPE,
    COUNTRY,
    REGION,
    AROMA;

    /** As it is stored and sent. */
    @JsonValue
    public String code() {
        return EnumCode.of(this);
    }
}
