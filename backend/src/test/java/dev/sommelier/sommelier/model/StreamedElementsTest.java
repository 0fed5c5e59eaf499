package dev.sommelier.sommelier.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamedElementsTest {

    private static final String CALL = """
            {"memories": [1, 2], "other": [{"id": "x"}], "wines": [
              {"id": "a", "reason": "Жареная 🦆 \\"утка\\" ]}", "more": {"list": [{"id": "y"}]}},
              {"id": "b", "reason": "Two"}], "last": {"wines": [{"id": "z"}]}}""";

    private static List<String> ids(StreamedElements elements, String text, int size) {
        List<String> ids = new ArrayList<>();
        for (int at = 0; at < text.length(); at += size) {
            elements.read(text.substring(at, Math.min(text.length(), at + size)))
                    .forEach(element -> ids.add(element.path("id").asText()));
        }
        return ids;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 50, 1000})
    void readsEachElementOfThePropertyOnceHoweverItIsCut(int size) {
        assertEquals(List.of("a", "b"), ids(new StreamedElements("wines"), CALL, size));
    }

    @Test
    void anElementComesWithItsLastCharacter() {
        StreamedElements elements = new StreamedElements("wines");
        int end = CALL.indexOf("},\n") + 1;
        assertEquals(List.of(), elements.read(CALL.substring(0, end - 1)));
        assertEquals("Жареная 🦆 \"утка\" ]}",
                elements.read(CALL.substring(end - 1, end)).get(0).path("reason").asText());
    }

    @Test
    void aCharacterCutInTwoComesWhole() {
        StreamedElements elements = new StreamedElements("wines");
        int cut = CALL.indexOf("🦆") + 1;
        elements.read(CALL.substring(0, cut));
        assertEquals("Жареная 🦆 \"утка\" ]}", elements.read(CALL.substring(cut)).get(0).path("reason").asText());
    }

    @Test
    void whatIsNoJsonEndsTheReading() {
        StreamedElements elements = new StreamedElements("wines");
        assertEquals(List.of("a"), ids(elements, "{\"wines\": [{\"id\": \"a\"}, oops", 1000));
        assertEquals(List.of(), ids(elements, "{\"id\": \"b\"}]}", 1000));
    }
}
