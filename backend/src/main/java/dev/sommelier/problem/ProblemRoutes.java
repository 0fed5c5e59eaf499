package dev.sommelier.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What fails before or beside the resources: unknown paths, bodies that are too large, broken requests. */
@ApplicationScoped
public class ProblemRoutes {

    private static final int BEFORE_THE_BODY_IS_READ = 900;

    @Inject
    ObjectMapper json;

    @ConfigProperty(name = "quarkus.http.limits.max-body-size")
    MemorySize maxBody;

    void refuseLargeBodies(@Observes Filters filters) {
        filters.register(
                request -> {
                    if (announcedLength(request) > maxBody.asLongValue()) {
                        // The rest of the body is not worth reading, so the connection cannot be used again.
                        request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
                        answer(request, ProblemKind.PAYLOAD_TOO_LARGE);
                    } else {
                        request.next();
                    }
                },
                BEFORE_THE_BODY_IS_READ);
    }

    private static long announcedLength(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MAX_VALUE).handler(request -> answer(request, ProblemKind.NOT_FOUND));
        router.route().order(Integer.MIN_VALUE).failureHandler(this::failed);
    }

    private void failed(RoutingContext request) {
        switch (request.statusCode()) {
            case 400 -> answer(request, ProblemKind.BAD_REQUEST);
            case 401 -> answer(request, ProblemKind.NOT_SIGNED_IN);
            case 403 -> answer(request, ProblemKind.FORBIDDEN);
            case 404 -> answer(request, ProblemKind.NOT_FOUND);
            case 405 -> answer(request, ProblemKind.METHOD_NOT_ALLOWED);
            case 413 -> answer(request, ProblemKind.PAYLOAD_TOO_LARGE);
            case 414 -> answer(request, ProblemKind.URI_TOO_LONG);
            case 415 -> answer(request, ProblemKind.UNSUPPORTED_MEDIA_TYPE);
            case 431 -> answer(request, ProblemKind.HEADERS_TOO_LARGE);
            default -> request.next();
        }
    }

    private void answer(RoutingContext request, ProblemKind kind) {
        if (request.response().ended()) {
            return;
        }
        Problem problem =
                Problems.of(kind, kind.title() + ".", null, request.normalizedPath(), RequestId.of(request));
        try {
            request.response()
                    .setStatusCode(kind.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problems.MEDIA_TYPE)
                    .end(json.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            request.fail(e);
        }
    }
}
