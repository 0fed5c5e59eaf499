package dev.sommelier.title;

/** The port that excludes sensitive messages from titles, because others may see the list of chats on a screen. */
public interface TitlePolicy {

    /** False for a message that must not be titled; the session keeps its date as title. */
    boolean mayName(String message);
}
