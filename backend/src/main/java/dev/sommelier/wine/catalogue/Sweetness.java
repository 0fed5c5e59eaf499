package dev.sommelier.wine.catalogue;

/** The sweetness of a wine, from driest to sweetest. */
public enum Sweetness {
    DRY,
    SEMI_DRY,
    SEMI_SWEET,
    SWEET
}
