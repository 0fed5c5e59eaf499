/**
 * What other features read of past sessions: {@code ClosedSessions} for learning, {@code PastGreetings} for the next
 * greeting, {@code ChatExport} for the account's export; and {@code ChatAccountDeletion}, which deletes all of them.
 */
package dev.sommelier.chat.history;
