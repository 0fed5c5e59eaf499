/**
 * Wines: the catalogue, its ranking for a request, ratings, and the ledger of recommendations.
 *
 * <p>The base is {@code catalogue}: {@link dev.sommelier.wine.catalogue.Wine} and its vocabulary; {@code names} recognises
 * wines by name and {@code importing} reads them from CSV. {@code rating} and {@code ledger} hold what an account thought
 * of wines and was recommended; {@code ranking} orders wines, entry {@link dev.sommelier.wine.ranking.WineCatalogue}; {@code
 * search} is the REST API. The data are in {@code resources/catalogue/} and {@code resources/wine/}.
 */
package dev.sommelier.wine;
