/**
 * The ratings of wines by accounts, and wines as the API shows them.
 *
 * <p>Entry: {@link dev.sommelier.wine.rating.Ratings}.
 */
package dev.sommelier.wine.rating;
