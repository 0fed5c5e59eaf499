package dev.sommelier.sommelier.wording;

import dev.sommelier.chat.voice.Pick;
import java.util.List;

/** A finished reply: text, and the wines to show below it. */
public record ComposedAnswer(String text, List<Pick> picks) {

    public static ComposedAnswer of(String text) {
        return new ComposedAnswer(text, List.of());
    }
}
