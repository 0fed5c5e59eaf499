/**
 * The transactions that start a reply: the person's message with the empty reply to it ({@code ExchangeStart}, the entry
 * class), a new session with its greeting ({@code SessionStart}), or the same reply again after a failure. A repeated
 * request is recognised by its {@code ClientId}; a {@code StartedReply} says whether there is anything to write.
 */
package dev.sommelier.chat.exchange;
