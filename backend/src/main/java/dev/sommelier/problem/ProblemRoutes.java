package dev.sommelier.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** What fails before or beside the resources: unknown paths, bodies that are too large, broken requests. */
@ApplicationScoped
public class ProblemRoutes {

    @Inject
    ObjectMapper json;

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
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .end(json.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            request.fail(e);
        }
    }
}
