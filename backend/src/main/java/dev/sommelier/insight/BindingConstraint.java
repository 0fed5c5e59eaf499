package dev.sommelier.insight;

import dev.sommelier.wine.catalogue.Wine;
import java.math.BigDecimal;

/** Checks wines against constraints, as far as the catalogue knows them. */
public final class BindingConstraint {

    /** Percent by volume. */
    private static final BigDecimal MOST_OF_LOW_ALCOHOL = BigDecimal.valueOf(12);

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
            case LOW_ALCOHOL -> wine.alcoholFree() || isLight(wine, demand.most());
            case NEVER -> !constraint.style().describes(wine);
            case PRICE -> isWithin(demand.most(), wine);
            default -> true;
        };
    }

    /** A wine of unknown strength does not count as light. */
    private static boolean isLight(Wine wine, BigDecimal most) {
        return wine.abvMax() != null && wine.abvMax().compareTo(most == null ? MOST_OF_LOW_ALCOHOL : most) <= 0;
    }

    /** Like a price limit in the catalogue. */
    private static boolean isWithin(BigDecimal most, Wine wine) {
        return most == null || wine.priceMin().compareTo(most) <= 0 && wine.typicalPrice().compareTo(most) <= 0;
    }
}
