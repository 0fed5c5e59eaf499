package dev.sommelier.insight;

import dev.sommelier.text.CodedEnum;

/** What an insight is about; {@link #code} is its name in JSON. */
public enum InsightKind implements CodedEnum {
    LIKED_WINE,
    DISLIKED_WINE,
    EVENT,
    FOOD,
    CONSTRAINT;

    public boolean isOfWine() {
        return this == LIKED_WINE || this == DISLIKED_WINE;
    }
}
