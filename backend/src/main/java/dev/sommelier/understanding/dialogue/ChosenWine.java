package dev.sommelier.understanding.dialogue;

import dev.sommelier.wine.catalogue.Wine;

/** A wine the person decided on, with the list it was taken from. */
public record ChosenWine(Wine wine, ShownList list) {
}
