/**
 * The voice. Beside the model speaks {@link dev.sommelier.sommelier.HouseSommelier}, by rules and catalogue, in three
 * steps, each a package: {@code understanding} reads the session into a wish, {@code choosing} finds wines for it in the
 * cellar, and {@code wording} says so. What words mean, which wish gives way first and every sentence that is said stand
 * in the data files below {@code resources/sommelier/}; to teach the house a word or a sentence, change those.
 */
package dev.sommelier.sommelier;
