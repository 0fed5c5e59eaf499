/**
 * Writes the greetings and replies of a chat: by the model, or by the house sommelier, which works by rules.
 *
 * <p>Entry: {@link dev.sommelier.sommelier.FallbackSommelier} chooses between {@link
 * dev.sommelier.sommelier.ClaudeSommelier} and {@link dev.sommelier.sommelier.HouseSommelier}. The latter reads the session
 * with package {@code understanding}, finds wines with {@code choosing} and words the reply with {@code wording}, out of the
 * parts in {@code phrasing}. To
 * change what is chosen or said, change {@code resources/sommelier/}; the model's instructions are in {@code resources/prompts/}.
 */
package dev.sommelier.sommelier;
