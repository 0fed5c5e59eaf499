package dev.sommelier.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;

/** Builds problems (RFC 9457) and the responses that carry them. */
public final class Problems {

    public static final String MEDIA_TYPE = "application/problem+json";

    private Problems() {
    }

    /** A problem without request data, for event streams. */
    public static Problem describe(ProblemException failure) {
        return of(failure.kind(), failure.getMessage(), failure.errors(), null, null);
    }

    static Problem of(
            ProblemKind kind, String detail, List<Problem.FieldError> errors, String path, String requestId) {
        return new Problem(kind.type(), kind.title(), kind.status(), detail, path, requestId, errors);
    }

    static Response response(Problem problem, Duration retryAfter) {
        Response.ResponseBuilder response = Response.status(problem.status())
                .type(MediaType.valueOf(MEDIA_TYPE))
                .entity(problem);
        if (retryAfter != null) {
            response.header(HttpHeaders.RETRY_AFTER, Math.max(1, retryAfter.toSeconds()));
        }
        return response.build();
    }
}
