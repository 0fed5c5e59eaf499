/**
 * Writes the greetings and replies of a chat. {@code FallbackSommelier} is the entry class: it chooses between {@code model},
 * where Claude answers, and {@code house}, which answers by rules; what both use is in {@code answer}.
 *
 * <p>The house reads the session with package {@code understanding}, finds wines with {@code choosing}, answers questions with
 * {@code knowledge} and words the reply with {@code wording}, out of the parts in {@code phrasing}. To change what is chosen or
 * said, change {@code resources/sommelier/}; the model's instructions are in {@code resources/prompts/}.
 */
package dev.sommelier.sommelier;
