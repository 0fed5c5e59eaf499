package dev.sommelier.limits;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells a caller what is left of a limit, in the headers of draft-ietf-httpapi-ratelimit-headers-10. Set on the response
 * itself, so that refusals and streams have them too.
 */
@ApplicationScoped
class RateLimitHeaders {

    static final String POLICY = "RateLimit-Policy";
    static final String LEFT = "RateLimit";

    private final CurrentVertxRequest request;

    RateLimitHeaders(CurrentVertxRequest request) {
        this.request = request;
    }

    /**
     * Does nothing outside a request.
     *
     * @param cost      how long the bucket takes to regain one use
     * @param untilFull how long until all uses are regained
     */
    void set(RateLimit limit, RateLimitSettings.Rate rate, Duration cost, Duration untilFull) {
        RoutingContext context = Arc.container().requestContext().isActive() ? request.getCurrent() : null;
        if (context == null || context.response().headWritten()) {
            return;
        }
        Duration window = cost.multipliedBy(rate.atOnce());
        long left = Math.max(0, window.minus(untilFull).dividedBy(cost));
        MultiMap headers = context.response().headers();
        add(headers, POLICY, limit, "q=%d;w=%d".formatted(rate.atOnce(), window.toSeconds()));
        add(headers, LEFT, limit, "r=%d;t=%d".formatted(left, untilFull.plusSeconds(1).minusNanos(1).toSeconds()));
    }

    /** Both headers are lists with one item for each limit that the call has used. */
    private static void add(MultiMap headers, String name, RateLimit limit, String values) {
        String item = "\"%s\";".formatted(limit.key());
        String others = headers.contains(name)
                ? Stream.of(headers.get(name).split(", ")).filter(other -> !other.startsWith(item))
                        .map(other -> other + ", ").collect(Collectors.joining())
                : "";
        headers.set(name, others + item + values);
    }
}
