package dev.sommelier.insight;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.sommelier.text.EnumCode;
import java.util.List;

/** What an insight is about; {@link #code} is its name in JSON. */
public enum InsightKind {
    LIKED_WINE,
    DISLIKED_WINE,
    EVENT,
    FOOD,
    CONSTRAINT;

    @JsonValue
    public String code() {
        return EnumCode.of(this);
    }

    public List<Insight> of(List<Insight> insights) {
        return insights.stream().filter(insight -> insight.kind() == this).toList();
    }

    public boolean isOfWine() {
        return this == LIKED_WINE || this == DISLIKED_WINE;
    }
}
