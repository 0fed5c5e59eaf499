package dev.sommelier.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Exception mappers: every exception of a resource becomes a problem response. */
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final Duration DATABASE_MAY_BE_BACK = Duration.ofSeconds(5);

    private final RoutingContext request;

    ProblemMappers(RoutingContext request) {
        this.request = request;
    }

    @ServerExceptionMapper
    public Response known(ProblemException failure) {
        return answer(failure.kind(), failure.getMessage(), failure.errors(), failure.retryAfter());
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Response notSignedIn(SecurityException failure) {
        if (DatabaseFaults.isUnavailable(failure)) {
            return unavailable(failure);
        }
        return answer(ProblemKind.NOT_SIGNED_IN, "Sign in first.", null, null);
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException failure) {
        return answer(ProblemKind.FORBIDDEN, "You may not do that.", null, null);
    }

    @ServerExceptionMapper
    public Response invalid(ValidationException failure) {
        if (!(failure instanceof ConstraintViolationException violations)) {
            return unexpected(failure);
        }
        List<Problem.FieldError> errors = violations.getConstraintViolations().stream()
                .map(violation -> new Problem.FieldError(JsonNames.ofPath(field(violation)), violation.getMessage()))
                .sorted(Comparator.comparing(Problem.FieldError::field)
                        .thenComparing(Problem.FieldError::message))
                .toList();
        return answer(ProblemKind.BAD_REQUEST, "One or more values were refused.", errors, null);
    }

    // Listed one by one: the framework has more specific mappers for some of them, which would win.
    @ServerExceptionMapper({
        JsonProcessingException.class,
        JsonMappingException.class,
        MismatchedInputException.class,
        UnrecognizedPropertyException.class,
        InvalidFormatException.class
    })
    public Response malformed(JsonProcessingException failure) {
        return answer(ProblemKind.BAD_REQUEST, "The body could not be read.", JsonNames.errors(failure), null);
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException failure) {
        if (failure.getCause() instanceof JsonProcessingException json) {
            return malformed(json);
        }
        int status = failure.getResponse().getStatus();
        if (status < 400) {
            return failure.getResponse();
        }
        return switch (status) {
            case 400 -> answer(ProblemKind.BAD_REQUEST, "The request could not be read.", null, null);
            case 401 -> answer(ProblemKind.NOT_SIGNED_IN, "Sign in first.", null, null);
            case 403 -> answer(ProblemKind.FORBIDDEN, "You may not do that.", null, null);
            // A malformed number can only be a query parameter: ids in paths are UUIDs.
            case 404 -> failure.getCause() instanceof NumberFormatException
                    ? answer(ProblemKind.BAD_REQUEST, "A query parameter is not a number.", null, null)
                    : answer(ProblemKind.NOT_FOUND, "There is nothing here.", null, null);
            case 405 -> answer(ProblemKind.METHOD_NOT_ALLOWED, "This path does not take that method.", null, null);
            case 406 -> answer(ProblemKind.NOT_ACCEPTABLE, "This path cannot answer in that form.", null, null);
            case 413 -> answer(ProblemKind.PAYLOAD_TOO_LARGE, "The body is too large.", null, null);
            case 415 -> answer(ProblemKind.UNSUPPORTED_MEDIA_TYPE, "Send the body as application/json.", null, null);
            default -> unexpected(failure);
        };
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable failure) {
        if (DatabaseFaults.isUnavailable(failure)) {
            return unavailable(failure);
        }
        LOG.errorf(failure, "Request %s failed", RequestId.of(request));
        return answer(ProblemKind.INTERNAL, "Something went wrong on our side.", null, null);
    }

    private Response unavailable(Throwable failure) {
        LOG.warnf("Request %s: the database is away: %s", RequestId.of(request), failure.getMessage());
        return answer(ProblemKind.UNAVAILABLE, "The service cannot reach its database.", null, DATABASE_MAY_BE_BACK);
    }

    private Response answer(
            ProblemKind kind, String detail, List<Problem.FieldError> errors, Duration retryAfter) {
        return Problems.response(
                Problems.of(kind, detail, errors, request.normalizedPath(), RequestId.of(request)), retryAfter);
    }

    /** The last step of a path such as {@code send.message.content}; method and parameter names are internal. */
    /** The last step of the path, or for an element of a list the step before, as {@code frames[0]}. */
    private static String field(ConstraintViolation<?> violation) {
        String[] steps = violation.getPropertyPath().toString().split("\\.");
        String last = steps[steps.length - 1];
        return last.startsWith("<") ? steps[steps.length - 2] : last;
    }
}
