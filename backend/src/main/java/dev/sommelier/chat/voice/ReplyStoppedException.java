package dev.sommelier.chat.voice;

/** The person stopped the reply: a sommelier lets it pass and writes no more. */
public class ReplyStoppedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ReplyStoppedException() {
        super("The reply was stopped", null, false, false);
    }
}
