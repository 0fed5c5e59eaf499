package dev.sommelier.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A call written byte by byte, by a client that takes its time or does not keep its word. */
final class RawCall implements AutoCloseable {

    private final Socket socket;

    private RawCall(Socket socket) {
        this.socket = socket;
    }

    /**
     * Sends the head of a POST of JSON.
     *
     * @param length header that tells how long the body is
     */
    static RawCall post(URI service, String path, String length) {
        try {
            RawCall call = new RawCall(new Socket(service.getHost(), service.getPort()));
            call.send("POST " + path + " HTTP/1.1\r\nHost: " + service.getAuthority()
                    + "\r\nContent-Type: application/json\r\n" + length + "\r\n\r\n");
            return call;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void send(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole answer, head and body, once the service has closed the connection. */
    String answer() {
        try {
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the service has said or done anything yet. */
    boolean isAnswered() {
        try {
            return socket.getInputStream().available() > 0;
        } catch (IOException e) {
            return true;
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
