package dev.sommelier.account.device;

import dev.sommelier.account.audit.AuditEvent;
import dev.sommelier.account.audit.AuditLog;
import dev.sommelier.account.signin.CurrentAccount;
import dev.sommelier.account.signin.LoginSession;
import dev.sommelier.account.signin.LoginSessionRepository;
import dev.sommelier.account.token.SignedInByCookie;
import dev.sommelier.limits.ClientAddresses;
import dev.sommelier.problem.ProblemException;
import dev.sommelier.problem.ProblemKind;
import io.quarkus.security.Authenticated;
import io.vertx.core.http.HttpServerRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /account/sign-ins}: where the account is signed in. */
@Path("/account/sign-ins")
@Tag(name = "Account")
@Authenticated
@SignedInByCookie
@Produces(MediaType.APPLICATION_JSON)
public class SignInListResource {

    @Schema(name = "SignedInBrowser", description = "One sign-in of one browser")
    record SignInView(
            @Schema(required = true) UUID id,
            @Schema(nullable = true, examples = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0",
                    description = "The `User-Agent` it signed in with, at most 300 characters; null where none was sent")
            String userAgent,
            @Schema(required = true) Instant createdAt,
            @Schema(required = true, description = "Exact to five minutes") Instant lastUsedAt,
            @Schema(required = true, description = "Whether it made this call") boolean isCurrent) {
    }

    record SignInList(@Schema(required = true) List<SignInView> signIns) {
    }

    private final LoginSessionRepository logins;
    private final AuditLog audit;
    private final CurrentAccount current;
    private final ClientAddresses addresses;

    SignInListResource(LoginSessionRepository logins, AuditLog audit, CurrentAccount current, ClientAddresses addresses) {
        this.logins = logins;
        this.audit = audit;
        this.current = current;
        this.addresses = addresses;
    }

    @GET
    @Operation(summary = "Where the account is signed in", description = "The sign-in that was used last comes first.")
    public SignInList listSignIns() {
        return new SignInList(logins.of(current.id()).stream().map(this::view).toList());
    }

    private SignInView view(LoginSession login) {
        return new SignInView(login.id(), login.userAgent(), login.createdAt(), login.lastUsedAt(),
                login.id().equals(current.loginId()));
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @Operation(summary = "End a sign-in", description = "At once; streams that it opened end. Also one's own.")
    @APIResponse(responseCode = "204", description = "Ended")
    @APIResponse(responseCode = "404", description = "The account has no such sign-in")
    public void endSignIn(@PathParam("id") UUID id, @Context HttpServerRequest request) {
        if (!logins.end(current.id(), id)) {
            throw ProblemException.of(ProblemKind.NOT_FOUND, "This account has no such sign-in.");
        }
        audit.record(AuditEvent.SIGN_IN_ENDED, current.id(), addresses.of(request), id);
    }

    @DELETE
    @Transactional
    @Operation(summary = "End all other sign-ins", description = "All but the one that makes the call. Safe to repeat.")
    @APIResponse(responseCode = "204", description = "Ended")
    public void endOtherSignIns(@Context HttpServerRequest request) {
        logins.endOthers(current.id(), current.loginId());
        audit.record(AuditEvent.SIGN_IN_ENDED, current.id(), addresses.of(request));
    }
}
