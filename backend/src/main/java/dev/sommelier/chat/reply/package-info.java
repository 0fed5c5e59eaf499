/**
 * Replies, from a request to the stored end; {@code chat.exchange} stores the start. Start at {@code ReplyService}, then read
 * {@code Reply}, the state machine of a reply in the process that writes it:
 *
 * <pre>
 *  WRITING --stop--> STOPPING
 *  WRITING or STOPPING --claimEnd--> STORING --ended--> ENDED
 * </pre>
 *
 * <ul>
 * <li>{@code stop}: the sommelier's next call throws; the first reason stays. REQUESTED by {@code ReplyStopper}, or by
 * {@code ReplyFlusher} when the row asks for it; DEADLINE and LOST (the row was deleted, ended or restarted) by
 * {@code ReplyFlusher}; SHUTDOWN by {@code ReplyPool}.
 * <li>{@code claimEnd}: one thread wins. By {@code ReplyRunner} when the sommelier has returned or thrown; for a sommelier that
 * does not react by {@code ReplyFlusher} 2 s after the deadline, and by {@code ReplyStopper} 2 s after a request; by {@code ReplyPool} when no
 * thread takes the reply.
 * <li>{@code ended}: by that thread, also when storing failed.
 * </ul>
 *
 * <p>Stored in the row of {@code message}: until the end STREAMING with a lease, and at most every 250 ms the text if it has
 * changed ({@code ReplyDraftStore}); by STORING one of COMPLETE, INTERRUPTED or FAILED ({@code ReplyStore}). Any replica sets INTERRUPTED once the lease
 * has run out, and the one that was asked for a stop when the writer has not reacted for 2 s. A writer that is still alive may
 * store its end over the former, and finds itself LOST by the latter.
 *
 * <p>{@code ReplySnapshots} and {@code ReplyWatchers} serve followers, on any replica.
 */
package dev.sommelier.chat.reply;
