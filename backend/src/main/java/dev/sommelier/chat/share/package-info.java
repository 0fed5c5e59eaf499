/**
 * Read-only links of chats. Start at {@code ShareService}: {@code ShareResource} and {@code ShareListResource} are the owner's
 * side, {@code SharedChatResource} answers whoever has a link. Table: {@code session_share}, one row of a shared chat; it holds
 * no text, only up to which message the chat is shown. What a link never shows: the greeting, memories, ratings, the owner.
 */
package dev.sommelier.chat.share;
