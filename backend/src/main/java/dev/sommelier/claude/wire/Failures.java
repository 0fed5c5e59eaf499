package dev.sommelier.claude.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.sommelier.claude.ClaudeException;
import dev.sommelier.claude.ClaudeException.Kind;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/** Translates failures of the Messages API. Only types and ids are kept: their texts may quote what a person wrote. */
public final class Failures {

    private static final Logger LOG = Logger.getLogger(Failures.class);

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("invalid_request_error", Kind.INVALID_REQUEST),
            Map.entry("not_found_error", Kind.INVALID_REQUEST),
            Map.entry("request_too_large", Kind.INVALID_REQUEST),
            Map.entry("authentication_error", Kind.AUTHENTICATION),
            Map.entry("permission_error", Kind.AUTHENTICATION),
            Map.entry("billing_error", Kind.PAYMENT_REQUIRED),
            Map.entry("rate_limit_error", Kind.RATE_LIMITED),
            Map.entry("timeout_error", Kind.TIMED_OUT),
            Map.entry("overloaded_error", Kind.UNAVAILABLE),
            Map.entry("api_error", Kind.UNAVAILABLE));

    private static final Set<Integer> KEY_REFUSED = Set.of(401, 402, 403);
    private static final Set<Integer> RETRYABLE = Set.of(408, 409, 429);
    private static final int OK = 200;
    private static final int CLIENT_ERROR = 400;
    private static final int SERVER_ERROR = 500;
    private static final int TOO_MANY_REQUESTS = 429;

    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9._-]{1,80}");

    private Failures() {
    }

    /**
     * @param header a header's value by its name, or null
     * @param body   JSON or anything else
     */
    static UpstreamException ofStatus(int status, UnaryOperator<String> header, String body) {
        String type = identifier(typeOf(body));
        String requestId = identifier(header.apply("request-id"));
        Duration asked = RetryAfter.of(header.apply("retry-after-ms"), header.apply("retry-after"));
        // A key that is refused is refused at every call: the client logs it once.
        LOG.logf(KEY_REFUSED.contains(status) ? Logger.Level.DEBUG : Logger.Level.WARN,
                "The Messages API answered %d (%s), request %s", status, type, requestId);
        return new UpstreamException(
                KINDS.getOrDefault(type, ofStatus(status)),
                "The Messages API answered " + status + " (" + type + "), request " + requestId,
                retryable(status, header.apply("x-should-retry"), asked),
                asked,
                null);
    }

    /** An {@code error} event in a stream: the answer has begun, so there is no second try. */
    static ClaudeException ofEvent(JsonNode event, String requestId) {
        String type = identifier(event.path("error").path("type").asText(null));
        LOG.warnf("The Messages API broke off with %s, request %s", type, requestId);
        return new ClaudeException(
                KINDS.getOrDefault(type, Kind.UNAVAILABLE),
                "The Messages API broke off with " + type + ", request " + requestId);
    }

    /** The connection failed; the cause's own message is left out, it may hold what was sent. */
    public static UpstreamException ofConnection(Throwable cause) {
        Throwable root = rootOf(cause);
        String name = root.getClass().getSimpleName();
        LOG.warnf("The connection to the Messages API failed: %s", name);
        // The HTTP client has the same deadline for the first byte and may notice first; the outcome is the same.
        boolean late = root instanceof TimeoutException;
        return new UpstreamException(late ? Kind.TIMED_OUT : Kind.UNAVAILABLE,
                "The connection to the Messages API failed: " + name, !late, null, null);
    }

    /** The value if it is safe to log, else "unknown". */
    public static String identifier(String value) {
        return value != null && IDENTIFIER.matcher(value).matches() ? value : "unknown";
    }

    private static boolean retryable(int status, String shouldRetry, Duration asked) {
        if ("true".equals(shouldRetry) || "false".equals(shouldRetry)) {
            return "true".equals(shouldRetry);
        }
        // Without a time it may be a spending limit, which waiting does not lift.
        if (status == TOO_MANY_REQUESTS && asked == null) {
            return false;
        }
        return RETRYABLE.contains(status) || status >= SERVER_ERROR;
    }

    private static Kind ofStatus(int status) {
        return switch (status) {
            case 401, 403 -> Kind.AUTHENTICATION;
            case 402 -> Kind.PAYMENT_REQUIRED;
            case 408, 504 -> Kind.TIMED_OUT;
            case 409 -> Kind.UNAVAILABLE;
            case TOO_MANY_REQUESTS -> Kind.RATE_LIMITED;
            default -> {
                if (status >= OK && status < CLIENT_ERROR) {
                    yield Kind.BAD_ANSWER;
                }
                yield status < SERVER_ERROR ? Kind.INVALID_REQUEST : Kind.UNAVAILABLE;
            }
        };
    }

    private static String typeOf(String body) {
        try {
            return WireJson.MAPPER.readTree(body).path("error").path("type").asText(null);
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
