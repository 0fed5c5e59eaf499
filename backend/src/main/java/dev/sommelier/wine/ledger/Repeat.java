package dev.sommelier.wine.ledger;

/** Why a wine that was already recommended comes back: the person asked for it, or nothing new was left. */
public enum Repeat {
    REQUESTED,
    EXHAUSTED
}
