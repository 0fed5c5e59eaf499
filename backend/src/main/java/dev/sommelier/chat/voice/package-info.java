/**
 * The port to whoever writes replies. Start at {@code Sommelier}, which the sommelier package implements; it gets a {@code
 * ReplyContext} and writes its reply piece by piece into a {@code ReplyWriter}. Owns no table.
 */
package dev.sommelier.chat.voice;
