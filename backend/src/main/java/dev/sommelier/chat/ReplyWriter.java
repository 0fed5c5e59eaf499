package dev.sommelier.chat;

import java.util.List;

/** Where a sommelier writes a reply. Both calls throw {@link ReplyStoppedException} once the person has stopped it. */
public interface ReplyWriter {

    /** Appends Markdown text. */
    void write(String text);

    /** Shows wines below the text, at most three in one reply; a further call adds to them. */
    void recommend(List<Pick> picks);
}
