package dev.sommelier.title;

/** The port to what a title may be about: a list of chats is read over shoulders. */
public interface TitlePolicy {

    /** False for a message that no title may speak of; the session then goes by its date. */
    boolean mayName(String message);
}
