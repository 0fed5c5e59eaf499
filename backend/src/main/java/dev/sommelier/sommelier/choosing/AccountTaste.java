package dev.sommelier.sommelier.choosing;

import dev.sommelier.wine.ranking.TasteScorer;
import java.util.UUID;

/** The account that wines are chosen for, with its taste and constraints. */
public record AccountTaste(UUID account, TasteScorer scorer, ActiveConstraints constraints) {

    public AccountTaste(UUID account, TasteScorer scorer) {
        this(account, scorer, ActiveConstraints.none());
    }

    /** The same without constraints, for describing wines. */
    public AccountTaste withoutConstraints() {
        return new AccountTaste(account, scorer);
    }
}
