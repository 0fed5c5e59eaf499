/**
 * The REST API of the catalogue and the ratings.
 *
 * <p>Entry: {@link dev.sommelier.wine.search.WineResource}; {@link dev.sommelier.wine.search.WineSearch} does the search.
 */
package dev.sommelier.wine.search;
