/**
 * The list of an account's sessions, filtered and paged by offset or cursor. Start at {@code SessionListResource}. Reads
 * {@code chat_session} and {@code message}; writes nothing.
 */
package dev.sommelier.chat.list;
