package dev.sommelier.limits;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

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
        headers.set(POLICY, "\"%s\";q=%d;w=%d".formatted(limit.key(), rate.atOnce(), window.toSeconds()));
        headers.set(LEFT, "\"%s\";r=%d;t=%d".formatted(limit.key(), left, untilFull.toSeconds()));
    }
}
