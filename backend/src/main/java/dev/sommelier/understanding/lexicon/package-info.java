/**
 * The words: {@code Tokenizer} cuts a normalised message into tokens, {@code Lexicon} finds in them what the patterns of
 * {@code resources/understanding/lexicon/} mean. A {@code Mention} is one such find, of a {@code Dimension}.
 */
package dev.sommelier.understanding.lexicon;
