/**
 * Reads what a message says of the person's taste in kinds of wine, and whether it orders a style without asking. {@code
 * KindOpinionReader} is the entry class. The words are data in {@code resources/understanding/}.
 */
package dev.sommelier.understanding.taste;
