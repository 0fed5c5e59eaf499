package dev.sommelier.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** An HTTP request written byte by byte, to simulate slow and broken clients. */
final class RawCall implements AutoCloseable {

    private static final int LONGEST_SILENCE_MILLIS = 30_000;

    private final Socket socket;

    private RawCall(Socket socket) {
        this.socket = socket;
    }

    /**
     * Sends the headers of a JSON POST.
     *
     * @param length header that announces the length of the body
     */
    static RawCall post(URI service, String path, String length) {
        try {
            Socket socket = new Socket(service.getHost(), service.getPort());
            // A socket read is not interruptible: without a timeout a hanging service would hang the test.
            socket.setSoTimeout(LONGEST_SILENCE_MILLIS);
            RawCall call = new RawCall(socket);
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

    /** The whole response, once the service has closed the connection. */
    String answer() {
        try {
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the service has sent anything or disconnected. */
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
