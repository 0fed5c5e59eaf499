/**
 * Chat sessions, what is said in them, and the replies that are written in them. Each room uses only those above it:
 *
 * <ul>
 *   <li>{@code message}: what was said.
 *   <li>{@code session}: one conversation; whether it is active, how it closes, is renamed, pinned and deleted.
 *   <li>{@code list}: the pages of the sidebar. {@code history}: what other features read of an account's chats.
 *   <li>{@code voice}: the port to whoever speaks; the chat knows no model.
 *   <li>{@code reply}: a reply from its beginning to its stored end, and the opening of sessions, which begins with one.
 *   <li>{@code stream}: who follows a reply, over HTTP. {@code events}: what open tabs are told.
 * </ul>
 */
package dev.sommelier.chat;
