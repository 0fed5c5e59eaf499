/**
 * What a session asks for so far. {@code WishFolder} adds a {@code Reading} to a {@code Wish}; {@code RelativeWishes}
 * measures "cheaper" and the like against the wines shown, {@code WishResemblance} goes towards a wine or away from it.
 */
package dev.sommelier.understanding.wish;
