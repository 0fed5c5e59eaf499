/**
 * Recognises the wines that a text names, inflected or misspelt.
 *
 * <p>Entry: {@link dev.sommelier.wine.names.ListedNames} for the catalogue, {@link dev.sommelier.wine.names.WineNames} for
 * any wines. {@link dev.sommelier.wine.names.NameWords} classifies the words of names by {@code
 * resources/wine/name-words.csv}.
 */
package dev.sommelier.wine.names;
