/**
 * Reads what a person wants from the messages of a session, by a lexicon and without a model.
 *
 * <p>Entry: {@link dev.sommelier.understanding.SessionReader} folds a session into an {@link
 * dev.sommelier.understanding.Understood}. Read next {@link dev.sommelier.understanding.RequestReader}, which turns one
 * message into a {@link dev.sommelier.understanding.Reading}, then {@link dev.sommelier.understanding.Lexicon} and {@link
 * dev.sommelier.understanding.WishFolder}. To teach it a word, change {@code resources/understanding/}.
 */
package dev.sommelier.understanding;
