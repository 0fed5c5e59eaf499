package dev.sommelier.insight;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.sommelier.text.EnumCode;
import java.math.BigDecimal;

/**
 * What a constraint demands of later recommendations. The excluded style is in {@link Insight#style}.
 *
 * @param most of {@link Type#PRICE} EUR per bottle, of {@link Type#GLASSES} how many, of {@link Type#LOW_ALCOHOL} percent by
 *             volume, or null when no number was said; else null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Constraint(Type type, BigDecimal most) {

    public enum Type {
        /** A food that must not be eaten. */
        ALLERGY,
        /** Filters nothing: the catalogue does not know how a wine was fined. */
        VEGAN,
        ALCOHOL_FREE,
        LOW_ALCOHOL,
        /** No wine of a style: "never oaked", "no red for me". */
        NEVER,
        PRICE,
        GLASSES,
        /** In the person's words; it filters nothing. */
        OTHER;

        @JsonValue
        public String code() {
            return EnumCode.of(this);
        }
    }

    public static Constraint of(Type type) {
        return new Constraint(type, null);
    }

    public boolean is(Type wanted) {
        return type == wanted;
    }

    /** Whether some wines are left out by it. */
    public boolean filters() {
        return switch (type) {
            case ALCOHOL_FREE, LOW_ALCOHOL, NEVER, PRICE -> true;
            default -> false;
        };
    }
}
