package dev.sommelier.chat.reply;

/**
 * What a transaction has started.
 *
 * @param toWrite null when the reply was there already, and somebody else writes it or has written it
 */
record StartedReply(ReplyRef ref, PendingReply toWrite) {

    static StartedReply toWrite(PendingReply pending) {
        return new StartedReply(pending.ref(), pending);
    }

    static StartedReply existing(ReplyRef ref) {
        return new StartedReply(ref, null);
    }
}
