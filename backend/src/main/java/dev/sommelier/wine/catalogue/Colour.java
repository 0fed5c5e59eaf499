package dev.sommelier.wine.catalogue;

/** The colour of a wine; sparkling and fortified wines have one too. */
public enum Colour {
    RED,
    WHITE,
    ROSE,
    ORANGE
}
