/**
 * Unicode operations on text: what the rest of the service uses to store, compare and quote what people and files say.
 *
 * <p>Start with {@link dev.sommelier.text.TextNormaliser}; {@link dev.sommelier.text.InvisibleText} judges characters that
 * are not seen. Depends on no other package and reads no data.
 */
package dev.sommelier.text;
