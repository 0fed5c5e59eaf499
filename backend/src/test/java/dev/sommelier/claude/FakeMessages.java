package dev.sommelier.claude;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A server that speaks the Messages API, told by each test what to answer. It works on plain sockets, so it can also do
 * what no proper server does: cut a character in two, fall silent, close the connection. Like the real one it refuses
 * requests that break {@link RequestRules}.
 */
public final class FakeMessages implements AutoCloseable {

    private final ServerSocket server;
    private final Deque<FakeReply> script = new ArrayDeque<>();
    private final List<FakeRequest> requests = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();
    private final Set<FakeConnection> open = new HashSet<>();
    private Function<FakeRequest, FakeReply> otherwise = request -> FakeReply.error(500, "api_error");
    private int accepted;

    private FakeMessages(ServerSocket server) {
        this.server = server;
    }

    /** On a free port of this machine. */
    public static FakeMessages start() {
        try {
            FakeMessages fake = new FakeMessages(new ServerSocket(0, 512, InetAddress.getLoopbackAddress()));
            daemon(fake::accept);
            return fake;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where {@code /v1/messages} is. */
    public URI baseUri() {
        return URI.create("http://" + server.getInetAddress().getHostAddress() + ":" + server.getLocalPort());
    }

    /** Answers the next requests in this order, one each. */
    public synchronized FakeMessages then(FakeReply... replies) {
        script.addAll(List.of(replies));
        return this;
    }

    /** Answers every request that no {@link #then} is left for. */
    public synchronized FakeMessages otherwise(Function<FakeRequest, FakeReply> rule) {
        otherwise = rule;
        return this;
    }

    /** Every request so far, in order. */
    public synchronized List<FakeRequest> requests() {
        return List.copyOf(requests);
    }

    /** The rules that requests have broken. */
    public synchronized List<String> refusals() {
        return List.copyOf(refusals);
    }

    public synchronized FakeRequest lastRequest() {
        return requests.get(requests.size() - 1);
    }

    /** Connections ever made. */
    public synchronized int accepted() {
        return accepted;
    }

    /** Waits until this many connections are open. No timeout of its own; the calling test has one. */
    public synchronized void awaitOpen(int count) {
        try {
            while (open.size() != count) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(open.size() + " connections are open, not " + count, e);
        }
    }

    /** Waits until so many requests have come. */
    public synchronized void awaitRequests(int count) {
        try {
            while (requests.size() < count) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(requests.size() + " requests have come, not " + count, e);
        }
    }

    synchronized FakeReply receive(FakeRequest request) {
        requests.add(request);
        notifyAll();
        Optional<String> broken = RequestRules.broken(request);
        if (broken.isPresent()) {
            refusals.add(broken.get());
            return FakeReply.error(400, "invalid_request_error");
        }
        FakeReply next = script.poll();
        return next == null ? otherwise.apply(request) : next;
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                FakeConnection connection = new FakeConnection(this, socket);
                synchronized (this) {
                    accepted++;
                    open.add(connection);
                    notifyAll();
                }
                daemon(connection::serve);
            }
        } catch (IOException e) {
            // The test is over.
        }
    }

    synchronized void closed(FakeConnection connection) {
        open.remove(connection);
        notifyAll();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Set<FakeConnection> left;
        synchronized (this) {
            left = Set.copyOf(open);
        }
        left.forEach(FakeConnection::close);
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "fake-messages");
        thread.setDaemon(true);
        thread.start();
    }
}
