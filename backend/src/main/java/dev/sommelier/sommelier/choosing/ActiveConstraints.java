package dev.sommelier.sommelier.choosing;

import dev.sommelier.insight.BindingConstraint;
import dev.sommelier.insight.Constraint;
import dev.sommelier.insight.Insight;
import dev.sommelier.wine.catalogue.Wine;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The constraints of one reply, and which of them have bound it: by leaving a wine out, or by what the reply is about. */
public final class ActiveConstraints {

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
        return constraints.stream().anyMatch(one -> BindingConstraint.filters(one.detail().constraint()));
    }

    /** Whether no constraint forbids the wine; those that do have bound the reply. */
    public boolean allow(Wine wine) {
        List<Insight> broken = constraints.stream().filter(one -> !BindingConstraint.allows(one, wine)).toList();
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
}
