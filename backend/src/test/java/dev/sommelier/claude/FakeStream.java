package dev.sommelier.claude;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A stream told step by step, so that it can go wrong anywhere. Steps that end it come last. */
public final class FakeStream implements FakeReply {

    private interface Step {
        void take(FakeConnection connection) throws IOException;
    }

    private final List<Step> steps = new ArrayList<>();
    private boolean ended;

    FakeStream() {
    }

    /** All the events of a proper answer, each in a piece of its own. */
    public FakeStream events(FakeAnswer answer) {
        answer.events().forEach(this::raw);
        return this;
    }

    /** The first of them only. */
    public FakeStream events(FakeAnswer answer, int count) {
        answer.events().stream().limit(count).forEach(this::raw);
        return this;
    }

    /** The others, once the first are told. */
    public FakeStream eventsAfter(FakeAnswer answer, int count) {
        answer.events().stream().skip(count).forEach(this::raw);
        return this;
    }

    public FakeStream event(String name, String data) {
        return raw(FakeAnswer.event(name, data));
    }

    /** Text of any kind, in one piece. */
    public FakeStream raw(String text) {
        return raw(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Bytes of any kind, in one piece. */
    public FakeStream raw(byte[] bytes) {
        steps.add(connection -> connection.piece(bytes));
        return this;
    }

    /** The text in pieces of so many bytes, wherever that cuts. */
    public FakeStream pieces(String text, int size) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < bytes.length; at += size) {
            raw(Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + size)));
        }
        return this;
    }

    /** Waits until the test lets it go on. */
    public FakeStream await(CountDownLatch gate) {
        steps.add(connection -> {
            try {
                gate.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        return this;
    }

    /** Tells the test that it has come so far. */
    public FakeStream reached(CountDownLatch mark) {
        steps.add(connection -> mark.countDown());
        return this;
    }

    /** Falls silent until the other side closes the connection. */
    public FakeStream stall() {
        ended = true;
        steps.add(FakeConnection::awaitEnd);
        return this;
    }

    /** Sends nothing but pings until the other side closes the connection. */
    public FakeStream pings() {
        ended = true;
        byte[] ping = FakeAnswer.event("ping", "{\"type\":\"ping\"}").getBytes(StandardCharsets.UTF_8);
        steps.add(connection -> connection.pieceUntilEnd(ping));
        return this;
    }

    /** Closes the connection in the middle of an answer. */
    public FakeStream reset() {
        ended = true;
        steps.add(FakeConnection::reset);
        return this;
    }

    @Override
    public void answer(FakeRequest request, FakeConnection connection) throws IOException {
        connection.beginStream();
        for (Step step : steps) {
            step.take(connection);
        }
        if (!ended) {
            connection.endStream();
        }
    }
}
