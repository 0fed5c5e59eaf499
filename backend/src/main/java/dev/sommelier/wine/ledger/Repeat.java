package dev.sommelier.wine.ledger;

/** The reason why a wine is recommended again: the person asked for it, or nothing new was left. */
public enum Repeat {
    REQUESTED,
    EXHAUSTED
}
