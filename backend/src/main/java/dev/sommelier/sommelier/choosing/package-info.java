/**
 * Chooses at most three wines for a wish.
 *
 * <p>Entry: {@link dev.sommelier.sommelier.choosing.Chooser}, or {@link dev.sommelier.sommelier.choosing.SeasonWines} without
 * a wish. Read next {@link dev.sommelier.sommelier.choosing.WishRequests} and {@link
 * dev.sommelier.sommelier.choosing.Relaxation}. The data are in {@code resources/sommelier/choosing/}.
 */
package dev.sommelier.sommelier.choosing;
