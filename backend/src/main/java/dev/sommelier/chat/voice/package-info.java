/**
 * The port to whoever writes replies. The sommelier package implements {@code Sommelier}; it gets a {@code ReplyContext} and
 * writes its reply piece by piece into a {@code ReplyWriter}. Owns no table.
 */
package dev.sommelier.chat.voice;
