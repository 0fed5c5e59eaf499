package dev.sommelier.understanding.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PatternIndexTest {

    private final PatternIndex<String> index =
            new PatternIndex<>(List.of("red wine", "r", "re*", "redd**", "rose", "white", "рислинг*"), text -> text.split(" ")[0]);

    @Test
    void findsWhateverTheWordMayBeginInTheOrderGiven() {
        assertEquals(List.of("red wine", "r", "re*", "redd**"), index.startingWith("redder"));
        assertEquals(List.of("r", "re*"), index.startingWith("rest"));
        assertEquals(List.of("r", "rose"), index.startingWith("rosemary"));
        assertEquals(List.of("рислинг*"), index.startingWith("рислинги"));
    }

    @Test
    void aShortWordBeginsNoLongerPattern() {
        assertEquals(List.of("r", "re*"), index.startingWith("re"));
        assertEquals(List.of("r"), index.startingWith("r"));
        assertEquals(List.of(), index.startingWith("w"));
        assertEquals(List.of(), index.startingWith("?"));
        assertEquals(List.of(), index.startingWith(""));
    }
}
