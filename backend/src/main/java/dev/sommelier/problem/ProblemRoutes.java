package dev.sommelier.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.ForbiddenException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Problem responses for failures outside of resources: unknown paths, incomplete bodies, malformed requests. */
@ApplicationScoped
public class ProblemRoutes {

    private static final Logger LOG = Logger.getLogger(ProblemRoutes.class);

    private static final int FIRST_ERROR = 400;
    private static final String TOOLS = "/mcp";

    private final ObjectMapper json;

    ProblemRoutes(ObjectMapper json) {
        this.json = json;
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MAX_VALUE).handler(request -> answer(request, ProblemKind.NOT_FOUND));
        router.route().order(Integer.MIN_VALUE).failureHandler(this::failed);
    }

    private void failed(RoutingContext request) {
        if (BodyReader.isReading(request) && request.statusCode() < FIRST_ERROR) {
            // The client has disconnected.
            LOG.debugf("Request %s broke off its body", RequestId.of(request));
            return;
        }
        if (isTool(request) && request.failure() instanceof SecurityException refused) {
            refuse(request, refused);
            return;
        }
        switch (request.statusCode()) {
            case 400 -> answer(request, ProblemKind.BAD_REQUEST);
            case 401 -> answer(request, ProblemKind.NOT_SIGNED_IN);
            case 403 -> answer(request, ProblemKind.FORBIDDEN);
            case 404 -> answer(request, ProblemKind.NOT_FOUND);
            case 405 -> answer(request, ProblemKind.METHOD_NOT_ALLOWED);
            case 408 -> answer(request, ProblemKind.REQUEST_TIMEOUT);
            case 413 -> answer(request, ProblemKind.PAYLOAD_TOO_LARGE);
            case 414 -> answer(request, ProblemKind.URI_TOO_LONG);
            case 415 -> answer(request, ProblemKind.UNSUPPORTED_MEDIA_TYPE);
            case 431 -> answer(request, ProblemKind.HEADERS_TOO_LARGE);
            default -> request.next();
        }
    }

    /** REST resources have mappers of exceptions; the MCP server has none of ours. */
    private static boolean isTool(RoutingContext request) {
        return request.normalizedPath().equals(TOOLS) || request.normalizedPath().startsWith(TOOLS + "/");
    }

    private void refuse(RoutingContext request, SecurityException refused) {
        if (DatabaseFaults.isUnavailable(refused)) {
            answer(request, ProblemKind.UNAVAILABLE);
        } else if (refused instanceof ForbiddenException) {
            answer(request, ProblemKind.FORBIDDEN);
        } else {
            request.response().putHeader("WWW-Authenticate", "Bearer");
            answer(request, ProblemKind.NOT_SIGNED_IN);
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
