package dev.sommelier.sommelier.knowledge;

import dev.sommelier.account.Language;
import dev.sommelier.sommelier.choosing.DishGroups;
import dev.sommelier.sommelier.describing.MatchVerdict;
import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.ranking.Pairings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Judges by the pairing rules whether wines go with dishes. */
public final class MatchJudge {

    private final Pairings pairings;
    private final DishGroups groups;

    public MatchJudge(Pairings pairings, DishGroups groups) {
        this.pairings = pairings;
        this.groups = groups;
    }

    MatchVerdict verdict(List<Wine> wines, Collection<String> asked, Language language) {
        Set<String> dishes = groups.expand(asked);
        List<Wine> suiting = new ArrayList<>();
        String reason = null;
        String clash = null;
        for (Wine wine : wines) {
            Optional<String> against = first(dishes, dish -> pairings.clash(wine, dish, language));
            Optional<String> supports = first(dishes, dish -> pairings.reason(wine, dish, language));
            boolean listed = dishes.stream().anyMatch(wine.dishes()::contains);
            if (against.isEmpty() && (listed || supports.isPresent())) {
                suiting.add(wine);
                reason = reason == null ? supports.orElse(null) : reason;
            } else if (against.isPresent() && clash == null) {
                clash = against.get();
            }
        }
        return new MatchVerdict(suiting, wines.size(), reason, clash);
    }

    private static Optional<String> first(Set<String> dishes, Function<String, Optional<String>> rule) {
        return dishes.stream().map(rule).flatMap(Optional::stream).findFirst();
    }
}
