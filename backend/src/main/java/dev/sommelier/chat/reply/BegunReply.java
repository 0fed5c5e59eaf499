package dev.sommelier.chat.reply;

/**
 * What a transaction has begun.
 *
 * @param toWrite null when the reply was there already, and somebody else writes it or has written it
 */
record BegunReply(ReplyRef ref, PendingReply toWrite) {

    static BegunReply toWrite(PendingReply pending) {
        return new BegunReply(pending.ref(), pending);
    }

    static BegunReply existing(ReplyRef ref) {
        return new BegunReply(ref, null);
    }
}
