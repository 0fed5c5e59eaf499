package dev.sommelier.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.sommelier.text.EnumCode;
import java.util.Locale;

/** A language the product speaks: {@code en} or {@code ru} in JSON. */
public enum Language {
    @JsonProperty("en")
    EN,
    @JsonProperty("ru")
    RU;

    public Locale locale() {
        return Locale.forLanguageTag(EnumCode.of(this));
    }

    /** Picks the wording of this language. */
    public String choose(String english, String russian) {
        return this == RU ? russian : english;
    }
}
