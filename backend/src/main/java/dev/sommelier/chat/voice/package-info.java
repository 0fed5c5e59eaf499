/**
 * The port to whoever speaks in a chat. {@link dev.sommelier.chat.voice.Sommelier} is implemented by the sommelier package;
 * it gets what it may know and writes its reply piece by piece.
 */
package dev.sommelier.chat.voice;
