package dev.sommelier.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jboss.logging.MDC;

/** Filter that assigns a generated id to each request, for the {@code X-Request-Id} header, problems and the log. */
@ApplicationScoped
public class RequestId {

    private static final String KEY = RequestId.class.getName();
    private static final int FIRST = 1_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    void register(@Observes Filters filters) {
        filters.register(RequestId::assign, FIRST);
    }

    private static void assign(RoutingContext request) {
        byte[] random = new byte[8];
        RANDOM.nextBytes(random);
        String id = HexFormat.of().formatHex(random);
        request.put(KEY, id);
        request.response().putHeader("X-Request-Id", id);
        MDC.put("requestId", id);
        request.next();
    }

    static String of(RoutingContext request) {
        return request.get(KEY);
    }
}
