package dev.sommelier.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads request bodies into memory on the event loop, before authentication. The framework would read them on worker
 * threads, which a few hundred slow clients could exhaust. Resource methods that take a body have to be blocking: a
 * non-blocking one would get an empty body after this.
 */
@ApplicationScoped
class BodyReader {

    /** Time limits for receiving a body. */
    @ConfigMapping(prefix = "sommelier.body")
    interface Settings {

        /** Limit for the whole body, from the end of the headers. */
        @WithDefault("15S")
        Duration deadline();

        /** After this time the body must be complete, or have arrived at {@link #slowestBytesPerSecond} at least. */
        @WithDefault("5S")
        Duration grace();

        @WithDefault("1024")
        int slowestBytesPerSecond();
    }

    /** After the request id filter, before authentication. */
    private static final int ORDER = 900;
    private static final Duration CHECK_INTERVAL = Duration.ofMillis(500);
    /** Key of the request's timer, present until its body is complete. */
    private static final String TIMER = BodyReader.class.getName();
    private static final int TIMEOUT = 408;
    private static final int TOO_LARGE = 413;

    private final Vertx vertx;
    private final Settings settings;
    private final long largest;
    private final BodyHandler reader;

    BodyReader(Vertx vertx, Settings settings,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largest) {
        this.vertx = vertx;
        this.settings = settings;
        this.largest = largest.asLongValue();
        this.reader = BodyHandler.create(false).setBodyLimit(this.largest);
    }

    void register(@Observes Filters filters) {
        filters.register(this::read, ORDER);
        filters.register(this::onBodyRead, ORDER - 1);
    }

    /** Whether the body of a request is incomplete. */
    static boolean isReading(RoutingContext context) {
        return context.get(TIMER) != null;
    }

    private void read(RoutingContext context) {
        if (!hasBody(context.request())) {
            context.next();
            return;
        }
        watch(context);
        if (announcedLength(context.request()) > largest) {
            context.fail(TOO_LARGE);
        } else {
            reader.handle(context);
        }
    }

    /** Called by the body handler when the body is complete. */
    private void onBodyRead(RoutingContext context) {
        Long timer = context.remove(TIMER);
        if (timer != null) {
            vertx.cancelTimer(timer);
        }
        context.next();
    }

    private void watch(RoutingContext context) {
        long startedAt = System.nanoTime();
        context.put(TIMER, vertx.setPeriodic(CHECK_INTERVAL.toMillis(), timer -> {
            Duration elapsed = Duration.ofNanos(System.nanoTime() - startedAt);
            if (isTooSlow(context.request().bytesRead(), elapsed)) {
                vertx.cancelTimer(timer);
                context.fail(TIMEOUT);
            }
        }));
        context.addHeadersEndHandler(head -> {
            // Answered before the body is complete: the rest will not be read, so the connection cannot be reused.
            if (isReading(context)) {
                context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            }
        });
        context.addEndHandler(answered -> {
            Long timer = context.get(TIMER);
            if (timer != null) {
                vertx.cancelTimer(timer);
                closeConnection(context.request());
            }
        });
    }

    boolean isTooSlow(long bytes, Duration elapsed) {
        boolean late = elapsed.compareTo(settings.deadline()) >= 0;
        boolean slow = bytes * 1000 < settings.slowestBytesPerSecond() * elapsed.toMillis();
        return late || slow && elapsed.compareTo(settings.grace()) >= 0;
    }

    /**
     * Drains the body for up to the grace period first: closing with unread bytes resets the connection, and the client
     * would lose the answer.
     */
    private void closeConnection(HttpServerRequest request) {
        HttpConnection connection = request.connection();
        if (request.isEnded()) {
            connection.close();
        } else {
            request.endHandler(read -> connection.close());
            request.resume();
            vertx.setTimer(settings.grace().toMillis(), late -> connection.close());
        }
    }

    private static boolean hasBody(HttpServerRequest request) {
        return announcedLength(request) > 0 || request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    private static long announcedLength(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }
}
