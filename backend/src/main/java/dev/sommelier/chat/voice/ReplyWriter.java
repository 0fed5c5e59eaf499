package dev.sommelier.chat.voice;

import java.util.List;

/** Where a sommelier writes a reply. Every call throws {@link ReplyStoppedException} once the person has stopped it. */
public interface ReplyWriter {

    /** Appends Markdown text. */
    void write(String text);

    /** Shows wines below the text, at most three in one reply; a further call adds to them. */
    void recommend(List<Pick> picks);

    /** Takes back the text written so far, for a voice that cannot go on. Wines that were shown stay. */
    void startOver();

    /** Tells the person what keeps the reply: a look into the cellar. */
    default void searching() {
    }

    /** Does nothing but throw when the reply was stopped; for a voice that waits. */
    default void throwIfStopped() {
    }
}
