/**
 * The recommendation ledger: the wines an account was shown, in which reply and why.
 *
 * <p>Entry: {@link dev.sommelier.wine.ledger.RecommendationLedger}. Owns the table {@code recommendation}.
 */
package dev.sommelier.wine.ledger;
