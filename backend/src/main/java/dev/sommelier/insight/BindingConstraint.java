package dev.sommelier.insight;

import dev.sommelier.wine.catalogue.Kind;
import dev.sommelier.wine.catalogue.Wine;
import java.math.BigDecimal;

/** What constraints demand of a wine, as far as the catalogue knows it. */
public final class BindingConstraint {

    private BindingConstraint() {
    }

    /** Whether some wines are left out by it. */
    public static boolean filters(Constraint constraint) {
        return switch (constraint.type()) {
            case ALCOHOL_FREE, LOW_ALCOHOL, NEVER, PRICE -> true;
            default -> false;
        };
    }

    public static boolean allows(Insight constraint, Wine wine) {
        Constraint demand = constraint.detail().constraint();
        return demand == null || switch (demand.type()) {
            case ALCOHOL_FREE -> wine.alcoholFree();
            // The catalogue has no strengths; a fortified wine is strong by its kind.
            case LOW_ALCOHOL -> wine.kind() != Kind.FORTIFIED;
            case NEVER -> !constraint.style().describes(wine);
            case PRICE -> isWithin(demand.most(), wine);
            default -> true;
        };
    }

    /** As the catalogue compares a price limit. */
    private static boolean isWithin(BigDecimal most, Wine wine) {
        return most == null || wine.priceMin().compareTo(most) <= 0 && wine.typicalPrice().compareTo(most) <= 0;
    }
}
