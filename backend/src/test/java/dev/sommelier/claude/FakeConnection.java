package dev.sommelier.claude;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** One connection to {@link FakeMessages}: reads requests and writes what a {@link FakeReply} tells it to. */
public final class FakeConnection {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final FakeMessages fake;
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    FakeConnection(FakeMessages fake, Socket socket) throws IOException {
        this.fake = fake;
        this.socket = socket;
        socket.setTcpNoDelay(true);
        this.in = new BufferedInputStream(socket.getInputStream());
        this.out = socket.getOutputStream();
    }

    void serve() {
        try (socket) {
            for (FakeRequest request = read(); request != null && !socket.isClosed(); request = read()) {
                fake.receive(request).answer(request, this);
            }
        } catch (IOException e) {
            // The other side hung up, as some tests want it to.
        } finally {
            fake.closed(this);
        }
    }

    /** A whole answer with its length. */
    public void whole(int status, Map<String, String> headers, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        head(status, headers, "content-length: " + bytes.length);
        out.write(bytes);
        out.flush();
    }

    /** The head of an event stream. */
    public void beginStream() throws IOException {
        head(200, Map.of("content-type", "text/event-stream; charset=utf-8"), "transfer-encoding: chunked");
    }

    /** Sends these bytes as a piece of their own. */
    public void piece(byte[] bytes) throws IOException {
        if (bytes.length > 0) {
            out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(bytes);
            out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
    }

    /** The proper end of a stream; the connection stays for the next request. */
    public void endStream() throws IOException {
        out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** Says nothing until the other side closes the connection. */
    public void awaitEnd() throws IOException {
        while (in.read() >= 0) {
            // Further requests are not answered.
        }
        close();
    }

    /** Sends the piece every 50 ms until the other side closes the connection. */
    void pieceUntilEnd(byte[] bytes) throws IOException {
        socket.setSoTimeout(50);
        boolean open = true;
        while (open) {
            try {
                open = in.read() >= 0;
            } catch (SocketTimeoutException e) {
                piece(bytes);
            }
        }
        close();
    }

    /** Closes the connection so that the other side sees a reset. */
    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // It was closed already.
        }
    }

    private void head(int status, Map<String, String> headers, String length) throws IOException {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Fake\r\nrequest-id: req_fake\r\n");
        headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append(length).append("\r\n\r\n");
        out.write(head.toString().getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private FakeRequest read() throws IOException {
        String first = line();
        if (first == null) {
            return null;
        }
        Map<String, String> headers = new HashMap<>();
        for (String header = line(); header != null && !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            headers.merge(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip(),
                    (one, other) -> one + ", " + other);
        }
        byte[] body = "chunked".equals(headers.get("transfer-encoding"))
                ? chunks()
                : in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        JsonNode json = JSON.readTree(body);
        String[] words = first.split(" ");
        return new FakeRequest(words[0], words[1], Map.copyOf(headers), json);
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.write(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                return null;
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.US_ASCII);
    }
}
