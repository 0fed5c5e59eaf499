/**
 * Recognises the wines that a text names, inflected or misspelt.
 *
 * <p>Entry: {@link dev.sommelier.wine.names.WineNames}. {@link dev.sommelier.wine.names.NameWords} classifies the words of
 * names by {@code resources/wine/name-words.csv}.
 */
package dev.sommelier.wine.names;
