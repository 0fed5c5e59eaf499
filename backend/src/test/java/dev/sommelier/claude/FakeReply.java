package dev.sommelier.claude;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the fake answers to one request. */
@FunctionalInterface
public interface FakeReply {

    void answer(FakeRequest request, FakeConnection connection) throws IOException;

    /** An answer that says this. */
    static FakeAnswer text(String... pieces) {
        return new FakeAnswer().text(pieces);
    }

    /** An answer of several blocks; begin here. */
    static FakeAnswer answer() {
        return new FakeAnswer();
    }

    /** A stream told byte by byte. */
    static FakeStream stream() {
        return new FakeStream();
    }

    /**
     * A failure in the API's own shape.
     *
     * @param headers names and values in turn
     */
    static FakeReply error(int status, String type, String... headers) {
        String body = "{\"type\":\"error\",\"error\":{\"type\":\"" + type
                + "\",\"message\":\"said: the person's own words\"},\"request_id\":\"req_fake\"}";
        return body(status, "application/json", body, headers);
    }

    /** Anything at all. */
    static FakeReply body(int status, String contentType, String body, String... headers) {
        Map<String, String> named = new LinkedHashMap<>();
        named.put("content-type", contentType);
        for (int i = 0; i + 1 < headers.length; i += 2) {
            named.put(headers[i], headers[i + 1]);
        }
        return (request, connection) -> connection.whole(status, named, body);
    }

    /** Takes the request and never says a word. */
    static FakeReply silence() {
        return (request, connection) -> connection.awaitEnd();
    }

    /** Closes the connection without an answer. */
    static FakeReply reset() {
        return (request, connection) -> connection.reset();
    }
}
