package dev.sommelier.insight;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * Why an insight does not hold. It is still the latest word on its subject, so that no earlier one returns.
 */
public enum Standing {
    /** It was true until it was said to be over: kept as history. */
    NO_LONGER,
    /** It never was about the person: shown nowhere. */
    NOT_ME;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
