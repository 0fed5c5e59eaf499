package dev.sommelier.claude.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Parses server-sent events out of chunks of bytes. Whole lines are decoded, so that a character split between chunks stays
 * intact. Comments, ids, retry hints and events without data are ignored.
 */
public final class SseReader {

    private final ByteArrayOutputStream line = new ByteArrayOutputStream(256);
    private final StringBuilder data = new StringBuilder();
    private String name = "";
    private boolean afterCarriageReturn;
    private boolean hasData;
    private boolean firstLine = true;

    /**
     * @param name the event's name, or empty
     */
    public record Event(String name, String data) {
    }

    /** The events completed by these bytes. Buffers no more than the bytes given, which the caller limits. */
    public List<Event> read(byte[] bytes) {
        List<Event> events = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < bytes.length; at++) {
            byte next = bytes[at];
            if (next != '\n' && next != '\r') {
                afterCarriageReturn = false;
                continue;
            }
            line.write(bytes, start, at - start);
            start = at + 1;
            if (next == '\n' && afterCarriageReturn) {
                afterCarriageReturn = false;
                continue;
            }
            afterCarriageReturn = next == '\r';
            endLine(events);
        }
        line.write(bytes, start, bytes.length - start);
        return events;
    }

    private void endLine(List<Event> events) {
        String text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        if (firstLine && text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        firstLine = false;
        if (text.isEmpty()) {
            endEvent(events);
            return;
        }
        int colon = text.indexOf(':');
        String field = colon < 0 ? text : text.substring(0, colon);
        String value = colon < 0 ? "" : text.substring(colon + 1);
        field(field, value.startsWith(" ") ? value.substring(1) : value);
    }

    private void field(String field, String value) {
        if (field.equals("event")) {
            name = value;
        } else if (field.equals("data")) {
            if (hasData) {
                data.append('\n');
            }
            hasData = true;
            data.append(value);
        }
    }

    private void endEvent(List<Event> events) {
        if (hasData) {
            events.add(new Event(name, data.toString()));
        }
        name = "";
        hasData = false;
        data.setLength(0);
    }
}
