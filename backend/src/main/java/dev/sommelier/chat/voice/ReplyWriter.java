package dev.sommelier.chat.voice;

import java.util.List;
import java.util.UUID;

/** Receives a reply piece by piece. Every call throws {@link ReplyStoppedException} once the reply was stopped. */
public interface ReplyWriter {

    /** Appends Markdown text. */
    void write(String text);

    /** Shows wines below the text at once, at most three per reply; further calls add to them. */
    void recommend(List<Pick> picks);

    /** Names the insights of the taste profile that the reply uses; of several calls the last counts. */
    default void used(List<UUID> insightIds) {
    }

    /** Discards the text and the wines so far, when another sommelier takes over. */
    void startOver();

    /** Discards the text so far and keeps the wines; new text follows. */
    void rewrite();

    /** Shows the person that the catalogue is being searched. */
    default void searching() {
    }

    /** Only checks for a stop; to be called while waiting. */
    default void throwIfStopped() {
    }
}
