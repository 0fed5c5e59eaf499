package dev.sommelier.wine.catalogue;

/** Residual sugar as a buyer reads it, from driest to sweetest. */
public enum Sweetness {
    DRY,
    SEMI_DRY,
    SEMI_SWEET,
    SWEET
}
