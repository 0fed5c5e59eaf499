package dev.sommelier.account.export;

import dev.sommelier.account.Account;
import dev.sommelier.account.Caller;
import dev.sommelier.account.audit.AuditEvent;
import dev.sommelier.account.audit.AuditLog;
import dev.sommelier.account.signin.CurrentAccount;
import dev.sommelier.limits.ClientAddresses;
import io.quarkus.security.Authenticated;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /account/export}: everything about an account as one JSON document. */
@Path("/account/export")
@Tag(name = "Account")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class ExportResource {

    private final ExportFiles files;
    private final CurrentAccount current;
    private final Clock clock;
    private final ClientAddresses addresses;
    private final AuditLog audit;

    ExportResource(ExportFiles files, CurrentAccount current, Clock clock, ClientAddresses addresses, AuditLog audit) {
        this.addresses = addresses;
        this.audit = audit;
        this.files = files;
        this.current = current;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "exportAccount", summary = "Take everything away",
            description = "One document with all that is kept about the account, as of one moment. Passwords and tokens are"
                    + " not in it: they are not known here.")
    @APIResponseSchema(value = ExportDocument.class, responseCode = "200", responseDescription = "The document, as a file")
    @APIResponse(responseCode = "429", description = "Another export of this account is still on its way")
    public Response export(@Context RoutingContext exchange) {
        Caller caller = current.caller();
        ExportFile file = files.open(caller.id());
        // Called when the response was read, broken off or failed.
        exchange.addEndHandler(ended -> file.close());
        if (exchange.response().closed()) {
            file.close();
        }
        audit.record(AuditEvent.EXPORTED, caller.id(), addresses.of(exchange.request()));
        files.write(caller, file);
        LocalDate today = LocalDate.ofInstant(clock.instant(), caller.timeZone());
        return Response.ok(file.path())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"sommelier-export-" + today + ".json\"")
                .build();
    }
}
