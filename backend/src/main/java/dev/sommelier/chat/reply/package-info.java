/**
 * Replies, from a request to the stored end ({@code chat.exchange} stores the start). States of {@code Reply} in the process
 * that writes it: WRITING, STOPPING (a stop by the person, the deadline, a lost row or shutdown), STORING (the sommelier has
 * returned or thrown, or did not react to the stop for 2 s), ENDED.
 *
 * <p>Start at {@code ReplyService}: {@code ReplyPool} and {@code ReplyRunner} run the sommelier, {@code ReplyFlusher} stores
 * the text and renews the lease of the row in {@code message}, {@code ReplyEnd} stores the end. A row whose lease has run out
 * is interrupted by any replica. {@code ReplySnapshots} and {@code ReplyWatchers} serve followers.
 */
package dev.sommelier.chat.reply;
