/**
 * Reads what a person wants from the messages of a session, by a lexicon, and tells what each message is for by a small
 * model trained with the service. Each package uses only those listed before it: {@code act} (what a message is for, learned
 * from examples), {@code lexicon} (words and their meanings), {@code amount} (money, counts), {@code question} (what is
 * asked about wine), {@code message} (one message), {@code wish} (what holds so far), {@code dialogue} (what is said of wines
 * shown), {@code taste} (what is said of kinds of wine).
 *
 * <p>Entry: {@link dev.sommelier.understanding.SessionReader} folds a session into an {@link
 * dev.sommelier.understanding.Understood}; {@code make ask Q="…"} prints every stage. To teach it a word, change
 * {@code resources/understanding/}.
 */
package dev.sommelier.understanding;
