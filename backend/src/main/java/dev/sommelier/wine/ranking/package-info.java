/**
 * Finds and ranks wines for a request: filters, food pairing and the person's taste, with diversity.
 *
 * <p>Entry: {@link dev.sommelier.wine.ranking.WineCatalogue}. Read next {@link dev.sommelier.wine.ranking.RankingWeights},
 * {@link dev.sommelier.wine.ranking.WineRanking} and {@link dev.sommelier.wine.ranking.TasteScorer}. Pairing rules are data
 * in {@code resources/wine/pairing.csv}.
 */
package dev.sommelier.wine.ranking;
