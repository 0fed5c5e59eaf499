package dev.sommelier.wine.catalogue;

/** How a wine is made, independent of its colour and sweetness. */
public enum Kind {
    STILL,
    SPARKLING,
    FORTIFIED
}
