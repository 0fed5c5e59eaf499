package dev.sommelier.title;

import java.util.Optional;

/** The port to the house's rules of titles: what may be titled, and titles without a model. */
public interface TitlePolicy {

    /**
     * False for a sensitive message, because others may see the list of chats on a screen; the session keeps its date as
     * title.
     */
    boolean mayName(String message);

    /**
     * The title by what the rules understood of the first message.
     *
     * @param reply its language is used for a message of names alone
     * @return at most 30 code points; empty when nothing was understood, and the session keeps its date as title
     */
    Optional<String> name(String message, String reply);
}
