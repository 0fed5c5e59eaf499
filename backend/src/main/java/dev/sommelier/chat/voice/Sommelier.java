package dev.sommelier.chat.voice;

import dev.sommelier.chat.message.ReplySource;

/**
 * Port to the sommelier that writes replies. Both calls run on a worker thread outside any transaction, may take seconds,
 * and return who wrote the reply.
 */
public interface Sommelier {

    /** Writes the greeting: two or three sentences and up to three wines. */
    ReplySource greet(ReplyContext context, ReplyWriter reply);

    /** Answers the last turn of {@link ReplyContext#turns}. */
    ReplySource answer(ReplyContext context, ReplyWriter reply);
}
