package dev.sommelier.account;

import java.util.Locale;

/** A language the product speaks: {@code en} or {@code ru} in JSON and in the database. */
public enum Language {
    EN,
    RU;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.forLanguageTag(code());
    }

    /** Picks the wording of this language. */
    public String choose(String english, String russian) {
        return this == RU ? russian : english;
    }
}
