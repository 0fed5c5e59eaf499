/**
 * Catalogue entries and their vocabulary in both languages.
 *
 * <p>Read {@link dev.sommelier.wine.catalogue.Wine}, {@link dev.sommelier.wine.catalogue.WineRequest} and {@link
 * dev.sommelier.wine.catalogue.Vocabulary}, which reads {@code resources/catalogue/vocabulary.csv}.
 */
package dev.sommelier.wine.catalogue;
