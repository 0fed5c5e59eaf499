package dev.sommelier.sommelier.wording;

import dev.sommelier.chat.voice.Pick;
import java.util.List;

/** A finished reply: text, and the wines to show below it. */
public record Answer(String text, List<Pick> picks) {

    public static Answer of(String text) {
        return new Answer(text, List.of());
    }
}
