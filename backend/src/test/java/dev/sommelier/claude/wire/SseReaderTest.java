package dev.sommelier.claude.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sommelier.claude.wire.SseReader.Event;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SseReaderTest {

    @Test
    void eventHasNameAndData() {
        assertEquals(List.of(new Event("ping", "{}")), read("event: ping\ndata: {}\n\n", 100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesEndAsTheyLike(String end) {
        String text = String.join(end, "event: a", "data: 1", "", "event:b", "data:2", "", "");
        for (int size = 1; size < 8; size++) {
            assertEquals(List.of(new Event("a", "1"), new Event("b", "2")), read(text, size), "pieces of " + size);
        }
    }

    @Test
    void charactersMayBeCutAnywhere() {
        String data = "к утке 🦆 — 日本";
        for (int size = 1; size < 6; size++) {
            assertEquals(List.of(new Event("", data)), read("data: " + data + "\n\n", size));
        }
    }

    @Test
    void linesOfDataBelongTogether() {
        assertEquals(List.of(new Event("", "one\n two\n")), read("data: one\ndata:  two\ndata\n\n", 3));
    }

    @Test
    void whatIsNotForUsIsLeftOut() {
        assertEquals(
                List.of(new Event("a", "1")),
                read("\uFEFF: comment\n\nid: 7\nretry: 10\nnonsense\nevent: a\ndata: 1\n\nevent: empty\n\n", 4));
    }

    @Test
    void eventWithoutItsEmptyLineHasNotCome() {
        assertEquals(List.of(), read("event: a\ndata: 1\n", 100));
    }

    private static List<Event> read(String text, int pieces) {
        SseReader reader = new SseReader();
        List<Event> events = new ArrayList<>();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < bytes.length; at += pieces) {
            events.addAll(reader.read(Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + pieces))));
        }
        return events;
    }
}
