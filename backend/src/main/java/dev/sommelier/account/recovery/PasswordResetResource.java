package dev.sommelier.account.recovery;

import dev.sommelier.account.password.PasswordText;
import dev.sommelier.limits.ClientAddresses;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /auth/password-reset}: a new password for who has forgotten theirs. */
@Path("/auth/password-reset")
@Tag(name = "Sign-in")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PasswordResetResource {

    @Schema(description = "Who has forgotten the password")
    record PasswordResetRequest(
            @Schema(examples = "anna@example.org")
            @NotNull(message = "is required") @Size(max = 254, message = "must have at most 254 characters") String email) {
    }

    @Schema(description = "Where a code goes, if the e-mail has an account")
    record PasswordResetRequested(
            @Schema(required = true, enumeration = {"mail", "log"},
                    description = "`log` where no mail is configured: whoever runs the service reads it there")
            String delivery) {
    }

    @Schema(description = "A new password, with the code that was sent")
    record PasswordReset(
            @Schema(examples = "anna@example.org")
            @NotNull(message = "is required") @Size(max = 254, message = "must have at most 254 characters") String email,
            @Schema(examples = "ABCD-EFGH", description = "In any case, with or without the hyphen")
            @NotNull(message = "is required") @Size(max = 40, message = "must have at most 40 characters") String code,
            @Schema(examples = "five other words nobody guesses", description = "The same rules as for registering",
                    minLength = PasswordText.SHORTEST, maxLength = PasswordText.LONGEST)
            @NotNull(message = "is required") String password) {

        @Override
        public String toString() {
            return "PasswordReset[secret]";
        }
    }

    private enum Delivery { MAIL, LOG }

    private final PasswordResetService service;
    private final ResetCodeSender sender;
    private final ClientAddresses addresses;

    PasswordResetResource(PasswordResetService service, ResetCodeSender sender, ClientAddresses addresses) {
        this.service = service;
        this.sender = sender;
        this.addresses = addresses;
    }

    @POST
    @Operation(operationId = "requestPasswordReset", summary = "Ask for a code that allows a new password",
            description = "The code is good for 15 minutes and replaces the one before. The answer is the same whether or not the "
                    + "e-mail has an account, and when it has been sent too many codes, of which the last one still holds.")
    @APIResponseSchema(value = PasswordResetRequested.class, responseCode = "202",
            responseDescription = "A code is on its way, if there is an account")
    @APIResponse(responseCode = "400", description = "A refused field")
    @APIResponse(responseCode = "429", description = "Too many calls from one address; `Retry-After` tells how long to wait")
    public Response request(@NotNull(message = "is required") @Valid PasswordResetRequest body, @Context HttpServerRequest request) {
        service.request(body.email(), addresses.of(request));
        Delivery delivery = sender.sendsMail() ? Delivery.MAIL : Delivery.LOG;
        return Response.accepted(new PasswordResetRequested(delivery.name().toLowerCase(Locale.ROOT))).build();
    }

    @POST
    @Path("/confirm")
    @Operation(operationId = "confirmPasswordReset", summary = "Set a new password with a code",
            description = "Uses the code up, ends every sign-in and revokes every API token of the account. It signs nobody in.")
    @APIResponse(responseCode = "204", description = "The new password holds")
    @APIResponse(responseCode = "400", description = "`code` is wrong, used or expired, or `password` is refused")
    @APIResponse(responseCode = "429", description = "Too many calls from one address; `Retry-After` tells how long to wait")
    public void confirm(@NotNull(message = "is required") @Valid PasswordReset body, @Context HttpServerRequest request) {
        service.reset(body.email(), body.code(), body.password(), addresses.of(request));
    }
}
