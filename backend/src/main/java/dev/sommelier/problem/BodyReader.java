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
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads bodies into memory on the event loop, before anybody is asked who is calling: left to itself the framework reads
 * them on worker threads, which a few hundred slow clients would all hold. A resource method that takes a body has to be
 * blocking: the framework gives a non-blocking one an empty body when it was read before.
 */
@ApplicationScoped
class BodyReader {

    /** How long a body may take to come. */
    @ConfigMapping(prefix = "sommelier.body")
    interface Settings {

        /** All of it, from the end of the headers. */
        @WithDefault("15S")
        Duration deadline();

        /** After so long it has to be there, or to have come at the {@link #slowestBytesPerSecond} at least. */
        @WithDefault("5S")
        Duration grace();

        @WithDefault("1024")
        int slowestBytesPerSecond();
    }

    /** Behind the request id, before signing in. */
    private static final int ORDER = 900;
    private static final Duration CHECK_INTERVAL = Duration.ofMillis(500);
    /** Under which a request keeps its timer until its body has come. */
    private static final String TIMER = BodyReader.class.getName();
    private static final int TIMEOUT = 408;
    private static final int TOO_LARGE = 413;

    private final Vertx vertx;
    private final Settings settings;
    private final long largest;
    private final BodyHandler reader;

    @Inject
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

    /** Whether the body of a request has not come to its end. */
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

    /** The reader goes on when all has come. */
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
            // What is answered before all has come: the rest is not worth reading, so the connection cannot be used again.
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

    /** Not at once: with bytes unread, that would take the answer back from whoever is still sending. */
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
