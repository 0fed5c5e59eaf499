package dev.sommelier.text;

import java.util.Locale;

/** The code of an enum constant in requests, templates and CSV files: its name in small letters. */
public final class EnumCode {

    private EnumCode() {
    }

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
