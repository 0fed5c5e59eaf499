/**
 * Read-only links of chats. Start at {@code ShareService}: {@code ShareResource} and {@code ShareListResource} are the owner's
 * side, {@code SharedChatResource} serves anybody who has a link. Table: {@code session_share}, one row per shared chat with the
 * last message that is shown. A link never shows the greeting, insights, ratings or the owner.
 */
package dev.sommelier.chat.share;
