package dev.sommelier.chat.exchange;

/**
 * Result of a transaction that starts a reply.
 *
 * @param toWrite null when the reply existed already and is written elsewhere or has ended
 */
public record StartedReply(ReplyRef ref, PendingReply toWrite) {

    static StartedReply toWrite(PendingReply pending) {
        return new StartedReply(pending.ref(), pending);
    }

    public static StartedReply existing(ReplyRef ref) {
        return new StartedReply(ref, null);
    }
}
