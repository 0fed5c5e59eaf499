package dev.sommelier.claude.wire;

import dev.sommelier.claude.ClaudeException;
import dev.sommelier.claude.ClaudeException.Kind;
import dev.sommelier.claude.Deadline;
import io.smallrye.mutiny.subscription.MultiSubscriber;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.resteasy.reactive.client.BasicRestResponse;
import org.jboss.resteasy.reactive.client.RestMultiResponse;

/**
 * The bytes of one answer, passed from the event loop to the waiting worker thread. Closing it closes the connection: at
 * once, or, before the response headers have come, when they come or the deadline of the first event passes. Each call has its own
 * connection.
 */
public final class StreamedResponse implements MultiSubscriber<byte[]>, AutoCloseable {

    private static final byte[] END = new byte[0];
    /** Stands for the subscription of a response that is closed, of which nothing is left to request or cancel. */
    private static final Flow.Subscription CLOSED = new Flow.Subscription() {
        @Override
        public void request(long n) {
            // Nothing to do: the response is closed.
        }

        @Override
        public void cancel() {
            // Nothing to do: the response is closed.
        }
    };

    /** Chunks, a Throwable, or END. Bounded by {@link #maxBytes}. */
    private final BlockingQueue<Object> arrived = new LinkedBlockingQueue<>();

    private final AtomicReference<Flow.Subscription> subscription = new AtomicReference<>();
    private final long maxBytes;
    private long bytes;
    private volatile BasicRestResponse response;

    /** Sends the request. */
    public StreamedResponse(RestMultiResponse<byte[]> answer, long maxBytes) {
        this.maxBytes = maxBytes;
        // Arrives before the first byte; failures also arrive through the answer itself.
        answer.response().subscribe().with(head -> response = head, failure -> { });
        answer.subscribe().withSubscriber(this);
    }

    /**
     * Waits for the next chunk.
     *
     * @param limit   the longest wait
     * @param waiting called now and then while nothing comes; may throw to give up
     * @return null at the end
     * @throws ClaudeException when the connection fails, the limit passes or the thread is interrupted
     */
    public byte[] next(Duration limit, Runnable waiting) {
        Deadline deadline = Deadline.in(limit);
        while (true) {
            Object next = poll(deadline);
            if (next == END) {
                return null;
            }
            if (next instanceof byte[] chunk) {
                return chunk;
            }
            if (next instanceof Throwable failure) {
                throw translate(failure);
            }
            if (deadline.left().isZero()) {
                throw new ClaudeException(Kind.TIMED_OUT, "The Messages API did not answer within " + limit);
            }
            waiting.run();
        }
    }

    /** A response header, available after the first chunk; null when there is none. */
    public String header(String name) {
        return response == null ? null : response.headers().getFirst(name);
    }

    private Object poll(Deadline deadline) {
        long millis = Math.min(deadline.left().toMillis(), Pause.SLICE.toMillis());
        try {
            return arrived.poll(Math.max(1, millis), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw Pause.interrupted();
        }
    }

    private static ClaudeException translate(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ClaudeException known) {
                return known;
            }
        }
        return Failures.ofConnection(failure);
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        if (subscription.compareAndSet(null, given)) {
            given.request(Long.MAX_VALUE);
        } else {
            given.cancel();
        }
    }

    @Override
    public void onItem(byte[] chunk) {
        bytes += chunk.length;
        if (bytes > maxBytes) {
            arrived.add(new ClaudeException(Kind.BAD_ANSWER, "The answer is larger than " + maxBytes + " bytes"));
            close();
        } else if (chunk.length > 0) {
            arrived.add(chunk);
        }
    }

    @Override
    public void onFailure(Throwable failure) {
        arrived.add(failure);
    }

    @Override
    public void onCompletion() {
        arrived.add(END);
    }

    @Override
    public void close() {
        Flow.Subscription open = subscription.getAndSet(CLOSED);
        if (open != null) {
            open.cancel();
        }
    }
}
