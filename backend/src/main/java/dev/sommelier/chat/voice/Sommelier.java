package dev.sommelier.chat.voice;

import dev.sommelier.chat.message.ReplySource;

/**
 * The port to the voice: who answers in a chat. Both calls run on a worker thread outside any transaction, may take
 * seconds, write the reply piece by piece and return who spoke.
 */
public interface Sommelier {

    /** Opens a session: two or three sentences and up to three wines. */
    ReplySource greet(ReplyContext context, ReplyWriter reply);

    /** Answers the last user message of the visit's turns. */
    ReplySource answer(ReplyContext context, ReplyWriter reply);
}
