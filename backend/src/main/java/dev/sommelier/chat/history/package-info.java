/** What other features read of chats that are over: for learning, for the next greeting, for the export, for deletion. */
package dev.sommelier.chat.history;
