package dev.sommelier.sommelier.wording;

import dev.sommelier.chat.voice.Pick;
import java.util.List;
import java.util.UUID;

/**
 * A finished reply: text, and the wines to show below it.
 *
 * @param used ids of the insights it says or was chosen by
 */
public record ComposedAnswer(String text, List<Pick> picks, List<UUID> used) {

    public ComposedAnswer(String text, List<Pick> picks) {
        this(text, picks, List.of());
    }

    public ComposedAnswer using(List<UUID> insights) {
        return new ComposedAnswer(text, picks, List.copyOf(insights));
    }

    public static ComposedAnswer of(String text) {
        return new ComposedAnswer(text, List.of());
    }
}
