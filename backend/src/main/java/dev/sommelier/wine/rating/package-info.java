/**
 * The ratings of wines by accounts, and wines as the API shows them.
 *
 * <p>Entry: {@link dev.sommelier.wine.rating.Ratings}. Owns the table {@code wine_rating}.
 */
package dev.sommelier.wine.rating;
