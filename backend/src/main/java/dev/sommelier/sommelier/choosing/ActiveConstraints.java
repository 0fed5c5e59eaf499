package dev.sommelier.sommelier.choosing;

import dev.sommelier.insight.Constraint;
import dev.sommelier.insight.Insight;
import dev.sommelier.wine.catalogue.Wine;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The constraints of one reply, and which of them have bound it: by leaving a wine out, or by what the reply is about. */
public final class ActiveConstraints {

    /** Percent by volume. */
    private static final BigDecimal MOST_OF_LOW_ALCOHOL = BigDecimal.valueOf(12);

    private final List<Insight> constraints;
    private final Set<Insight> bound = new LinkedHashSet<>();

    public ActiveConstraints(List<Insight> constraints) {
        this.constraints = List.copyOf(constraints);
    }

    public static ActiveConstraints none() {
        return new ActiveConstraints(List.of());
    }

    /** Whether wines have to be checked at all. */
    boolean filter() {
        return constraints.stream().anyMatch(one -> one.detail().constraint().filters());
    }

    /** Whether no constraint forbids the wine; those that do have bound the reply. */
    public boolean allow(Wine wine) {
        List<Insight> broken = constraints.stream().filter(one -> !allows(one, wine)).toList();
        bound.addAll(broken);
        return broken.isEmpty();
    }

    public Optional<Insight> find(Constraint.Type type) {
        return constraints.stream().filter(one -> one.detail().constraint().is(type)).findFirst();
    }

    public List<Insight> all() {
        return constraints;
    }

    public void bind(Insight constraint) {
        bound.add(constraint);
    }

    public List<Insight> bound() {
        return List.copyOf(bound);
    }

    private static boolean allows(Insight constraint, Wine wine) {
        BigDecimal most = constraint.detail().constraint().most();
        return switch (constraint.detail().constraint().type()) {
            case ALCOHOL_FREE -> wine.alcoholFree();
            case LOW_ALCOHOL -> wine.alcoholFree() || isLight(wine, most);
            case NEVER -> !constraint.style().describes(wine);
            case PRICE -> most == null || isWithin(most, wine);
            default -> true;
        };
    }

    /** A wine of unknown strength does not count as light. */
    private static boolean isLight(Wine wine, BigDecimal most) {
        return wine.abvMax() != null && wine.abvMax().compareTo(most == null ? MOST_OF_LOW_ALCOHOL : most) <= 0;
    }

    /** Like a price limit in the catalogue. */
    private static boolean isWithin(BigDecimal most, Wine wine) {
        return wine.priceMin().compareTo(most) <= 0 && wine.typicalPrice().compareTo(most) <= 0;
    }
}
