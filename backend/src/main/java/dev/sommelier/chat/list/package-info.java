/**
 * The list of an account's sessions, filtered and paged by offset or cursor. Start at {@code SessionListResource};
 * {@code SessionSearchQuery} finds words. Reads {@code chat_session}, {@code message} and {@code recommendation}; writes
 * nothing.
 */
package dev.sommelier.chat.list;
