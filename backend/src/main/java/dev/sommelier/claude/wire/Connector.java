package dev.sommelier.claude.wire;

import dev.sommelier.claude.ClaudeException;
import dev.sommelier.claude.ClaudeSettings;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;
import org.jboss.resteasy.reactive.client.api.QuarkusRestClientProperties;

/**
 * Builds the client of the one server that the settings name. HTTP/1.1, a connection for each call, no redirects, nothing
 * logged.
 */
public final class Connector {

    private static final int OK = 200;
    private static final int FIRST_STATUS = 100;

    private Connector() {
    }

    /**
     * @param api     the interface with the calls
     * @param silence how long a connection may stay without the head of an answer
     */
    public static <T> T connect(ClaudeSettings settings, Duration silence, Class<T> api) {
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(settings.baseUrl())
                .connectTimeout(settings.deadlines().connect().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(silence.toMillis(), TimeUnit.MILLISECONDS)
                .followRedirects(false)
                .disableDefaultMapper(true)
                .userAgent("sommelier")
                .clientHeadersFactory((incoming, outgoing) -> headers(settings))
                .register(new RawBodyFilter())
                .register(new NotOk())
                .property(QuarkusRestClientProperties.CONNECTION_POOL_SIZE, settings.connections())
                // The framework closes the connection of a stream that has ended, and by then it might be another call's.
                .property(QuarkusRestClientProperties.KEEP_ALIVE_ENABLED, false)
                .property(QuarkusRestClientProperties.HTTP2, false)
                .build(api);
    }

    private static MultivaluedMap<String, String> headers(ClaudeSettings settings) {
        MultivaluedMap<String, String> headers = new MultivaluedHashMap<>();
        headers.putSingle("anthropic-version", settings.version());
        String key = settings.key().orElseThrow();
        switch (settings.auth()) {
            case X_API_KEY -> headers.putSingle("x-api-key", key);
            case BEARER -> headers.putSingle("Authorization", "Bearer " + key);
        }
        return headers;
    }

    /** Everything but 200 is a failure; redirects too, because the key goes to one host only. */
    private static final class NotOk implements ResponseExceptionMapper<ClaudeException> {

        @Override
        public boolean handles(int status, MultivaluedMap<String, Object> headers) {
            // Also called for a failed connection, which has no HTTP status (a number below FIRST_STATUS).
            return status != OK && status >= FIRST_STATUS;
        }

        @Override
        public ClaudeException toThrowable(Response response) {
            String body = response.hasEntity() ? response.readEntity(String.class) : "";
            return Failures.ofStatus(response.getStatus(), response::getHeaderString, body);
        }
    }
}
