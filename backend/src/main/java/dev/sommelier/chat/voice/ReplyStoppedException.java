package dev.sommelier.chat.voice;

/** Thrown to the sommelier when its reply was stopped; it must propagate it and write no more. */
public class ReplyStoppedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ReplyStoppedException() {
        super("The reply was stopped", null, false, false);
    }
}
