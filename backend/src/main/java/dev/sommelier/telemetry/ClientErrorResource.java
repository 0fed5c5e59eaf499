package dev.sommelier.telemetry;

import dev.sommelier.limits.ClientAddresses;
import dev.sommelier.limits.RateLimit;
import dev.sommelier.limits.RateLimiter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;

/**
 * {@code /client-errors}: errors that people meet in the web client, for the log and the metric {@code
 * sommelier.client.errors}. The patterns of the fields leave no room for personal text.
 */
@Path("/client-errors")
@Tag(name = "Operations", description = "For those who run the service")
@Consumes(MediaType.APPLICATION_JSON)
public class ClientErrorResource {

    @Schema(description = "An error of the web client, without its message, which may hold personal text")
    record ClientError(
            @Schema(examples = "TypeError", description = "The class of the error")
            @NotNull(message = "is required") @Pattern(regexp = "[A-Za-z]{1,60}", message = "must be the name of a class")
            String name,
            @Schema(examples = "/chat/:id", description = "The route of the page, without ids")
            @NotNull(message = "is required")
            @Pattern(regexp = "[a-z/:*-]{1,60}", message = "must be a route without ids") String route,
            @Schema(type = SchemaType.ARRAY, implementation = String.class, nullable = true,
                    description = "Where it happened, innermost first: file of the build, line, column")
            @Size(max = 20, message = "must have at most 20 entries")
            List<@NotNull(message = "must not be null")
                    @Pattern(regexp = "[\\w.-]{1,80}:\\d{1,7}:\\d{1,7}", message = "must be a file, a line and a column") String>
            frames) {
    }

    private static final Logger LOG = Logger.getLogger(ClientErrorResource.class);

    private final RateLimiter limits;
    private final ClientAddresses addresses;
    private final Counter errors;

    ClientErrorResource(RateLimiter limits, ClientAddresses addresses, MeterRegistry registry) {
        this.limits = limits;
        this.addresses = addresses;
        this.errors = Counter.builder("sommelier.client.errors")
                .description("Errors of the web client that browsers reported").register(registry);
    }

    @POST
    @PermitAll
    @Operation(operationId = "reportClientError", summary = "Report an error of the web client",
            description = "Written to the log. Each address may report a few in an hour.")
    @APIResponse(responseCode = "204", description = "Reported")
    @APIResponse(responseCode = "400", description = "A refused field")
    @APIResponse(responseCode = "429", description = "Too many reports from one address; `Retry-After` tells how long to wait")
    public void report(@NotNull(message = "is required") @Valid ClientError body, @Context HttpServerRequest request) {
        limits.use(RateLimit.CLIENT_ERRORS, addresses.of(request));
        errors.increment();
        LOG.warnf("Error in a browser: %s on %s at %s", body.name(), body.route(),
                body.frames() == null ? List.of() : body.frames());
    }
}
