/**
 * Replies, from the request that begins one to its stored end.
 *
 * <pre>
 *            stop: by the person, on any replica · deadline · row lost · shutdown
 *   WRITING ────────────────────────────────────────────────────────────────────► STOPPING
 *      │  the voice is done, or throws                                               │  the voice notices, or 2 s pass
 *      └───────────────────────────────► STORING ◄───────────────────────────────────┘
 *                                           │  stored, or not storable within 30 s
 *                                           ▼
 *                                         ENDED
 * </pre>
 *
 * {@link dev.sommelier.chat.reply.Reply} holds these states of a reply that this process writes. The row of the message says
 * {@code streaming} from the transaction that begins it until STORING has written {@code complete}, {@code interrupted} or
 * {@code failed}. While it grows, {@code ReplyFlusher} stores its text and renews its lease; a row whose lease has run out
 * belongs to nobody and is interrupted by whoever meets it first: a sweep, a stop or the next message.
 *
 * <p>{@code ReplyService} begins and stops replies; {@code ExchangeStart} and {@code SessionStart} have the transactions in
 * which one begins, {@code ReplyStore} those of its growth and end; {@code ReplyPool} has the threads, {@code ReplyRunner}
 * lets the voice speak. {@code ReplySnapshots} and {@code ReplyWatchers} are all that a follower needs.
 */
package dev.sommelier.chat.reply;
