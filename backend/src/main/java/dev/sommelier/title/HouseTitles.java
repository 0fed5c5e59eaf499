package dev.sommelier.title;

import java.util.Optional;

/** The port to titles without a model, from what was understood of the first message. */
public interface HouseTitles {

    /**
     * @param reply by whose language a message of names alone is told
     * @return at most 30 code points; empty when nothing was understood, and the session goes by its date
     */
    Optional<String> name(String message, String reply);
}
