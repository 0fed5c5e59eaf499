/**
 * Chat sessions: the table {@code chat_session}, and how a session is read, renamed, pinned, closed and deleted.
 *
 * <p>Start at {@code ChatSessionResource}. {@code SessionLife} holds the rules for active, closed and expired sessions, and
 * {@code SessionAccess} the checks of every access by id. All closes, by hand or by time, run through
 * {@code SessionClosing}, all deletions through {@code SessionDeleting}; other features react in jobs that are enqueued in
 * the same transaction.
 */
package dev.sommelier.chat.session;
