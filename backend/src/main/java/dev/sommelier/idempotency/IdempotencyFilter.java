package dev.sommelier.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sommelier.problem.DatabaseRetry;
import dev.sommelier.problem.ProblemException;
import dev.sommelier.problem.ProblemKind;
import dev.sommelier.text.Sha256;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.buffer.Buffer;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Answers a {@code POST} that was sent before with the same {@code Idempotency-Key} as it was answered then. Answers that
 * refuse a call are not kept, since it did nothing. Calls of guests have no account to keep keys for; the header is ignored.
 */
public class IdempotencyFilter {

    /** Present in answers that were given before. */
    static final String REPLAYED = "Idempotent-Replayed";

    private static final Logger LOG = Logger.getLogger(IdempotencyFilter.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);
    /** After the filter that refuses what the scope of an API token does not cover. */
    private static final int ORDER = Priorities.USER + 100;

    private final KeyedCalls calls;
    private final KeyedRequest keyed;
    private final SecurityIdentity caller;
    private final CurrentVertxRequest http;
    private final ObjectMapper json;

    IdempotencyFilter(KeyedCalls calls, KeyedRequest keyed, SecurityIdentity caller, CurrentVertxRequest http,
            ObjectMapper json) {
        this.calls = calls;
        this.keyed = keyed;
        this.caller = caller;
        this.http = http;
        this.json = json;
    }

    /** @return the stored answer; null to handle the call */
    @ServerRequestFilter(priority = ORDER)
    public Response answerAsBefore(ContainerRequestContext request) {
        List<String> headers = request.getHeaders().get(IdempotencyKey.HEADER);
        if (headers == null || !request.getMethod().equals(HttpMethod.POST) || caller.isAnonymous()) {
            return null;
        }
        // The principal is the account's id.
        IdempotencyKey key = IdempotencyKey.of(UUID.fromString(caller.getPrincipal().getName()), headers);
        byte[] requestHash = hash(request);
        Optional<KeyedCall> known = DatabaseRetry.briefly(() -> calls.reserve(key, requestHash));
        if (known.isEmpty()) {
            keyed.reserved(key);
            return null;
        }
        return answerOf(known.get(), key, requestHash);
    }

    private Response answerOf(KeyedCall call, IdempotencyKey key, byte[] requestHash) {
        if (!call.isOf(requestHash)) {
            throw ProblemException.of(ProblemKind.IDEMPOTENCY_KEY_REUSED,
                    "This Idempotency-Key was used for another call. Use a new key for each call.");
        }
        if (call.replyId() != null) {
            keyed.repeats(key, new KeyedRequest.EarlierReply(call.sessionId(), call.replyId(), call.opensChat()));
            http.getCurrent().response().putHeader(REPLAYED, "true");
            return null;
        }
        if (call.status() == null) {
            throw ProblemException.retryLater(ProblemKind.CALL_UNDER_WAY,
                    "The same call is under way. Try again in a moment.", RETRY_AFTER);
        }
        Response.ResponseBuilder answer = Response.status(call.status()).header(REPLAYED, "true");
        if (call.location() != null) {
            answer.location(URI.create(call.location()));
        }
        if (call.body() != null) {
            // A String, because Jackson would write bytes in Base64.
            answer.type(MediaType.APPLICATION_JSON).entity(new String(key.unseal(call.body()), StandardCharsets.UTF_8));
        }
        return answer.build();
    }

    private byte[] hash(ContainerRequestContext request) {
        Buffer body = http.getCurrent().body().buffer();
        byte[] line = (request.getMethod() + ' ' + http.getCurrent().request().uri() + '\n').getBytes(StandardCharsets.UTF_8);
        return Sha256.of(Buffer.buffer(line).appendBuffer(body == null ? Buffer.buffer() : body).getBytes());
    }

    @ServerResponseFilter
    public void keepAnswer(ContainerResponseContext response) {
        keyed.reservedKey().ifPresent(key -> {
            try {
                keepAnswer(key, response);
            } catch (RuntimeException | JsonProcessingException e) {
                // What the call did is done; its repetition is refused until the lease ends.
                LOG.warn("The answer of a call with an Idempotency-Key could not be kept", e);
            }
        });
    }

    private void keepAnswer(IdempotencyKey key, ContainerResponseContext response) throws JsonProcessingException {
        if (response.getStatusInfo().getFamily() != Response.Status.Family.SUCCESSFUL) {
            calls.release(key);
            return;
        }
        // Streams are answers of replies, so what has an entity here is written as JSON.
        byte[] body = response.hasEntity()
                ? key.seal(json.writeValueAsBytes(response.getEntity())) : null;
        calls.storeAnswer(key, response.getStatus(), response.getHeaderString(HttpHeaders.LOCATION), body);
    }
}
