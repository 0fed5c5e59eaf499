package dev.sommelier.insight;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an insight is about; {@link #code} is its name in JSON. */
public enum InsightKind {
    LIKED_WINE,
    DISLIKED_WINE,
    EVENT,
    FOOD,
    CONSTRAINT;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isOfWine() {
        return this == LIKED_WINE || this == DISLIKED_WINE;
    }
}
