package dev.sommelier.account.token;

import dev.sommelier.account.Account;
import dev.sommelier.account.PlainName;
import dev.sommelier.account.password.PasswordText;
import dev.sommelier.account.signin.CurrentAccount;
import dev.sommelier.account.signin.Reauthentication;
import dev.sommelier.limits.ClientAddresses;
import dev.sommelier.problem.ProblemException;
import dev.sommelier.problem.ProblemKind;
import io.quarkus.security.Authenticated;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /account/tokens}: the personal API tokens of the caller. */
@Path("/account/tokens")
@Tag(name = "Account", description = "One's own account")
@Authenticated
@SignedInByCookie
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ApiTokenResource {

    private static final int LONGEST_DAYS = 365;
    private static final int USUAL_DAYS = 90;

    @Schema(description = "A token to make")
    record ApiTokenCreation(
            @Schema(examples = "Wine shop", description = "To tell it from others", minLength = 1, maxLength = 80)
            @NotNull(message = "is required")
            String name,
            @Schema(enumeration = {"read", "write"}, examples = "read",
                    description = "`read` may call what changes nothing. `write` may do all but decide over the account: tokens, password, deletion")
            @NotNull(message = "is required")
            String scope,
            @Schema(examples = "90", description = "90 when it is left out")
            @Min(value = 1, message = "must be at least 1") @Max(value = LONGEST_DAYS, message = "must be at most 365")
            Integer expiresInDays,
            @Schema(examples = "four words nobody guesses", maxLength = PasswordText.LONGEST,
                    description = "The account's, because somebody else may use an open browser")
            @NotNull(message = "is required")
            String password) {

        @Override
        public String toString() {
            return "ApiTokenCreation[secret]";
        }
    }

    @Schema(description = "A token that was just made")
    record CreatedApiToken(
            @Schema(required = true) UUID id,
            @Schema(required = true, examples = "Wine shop") String name,
            @Schema(required = true, implementation = String.class, enumeration = {"read", "write"}) TokenScope scope,
            @Schema(required = true, examples = "smlr_4k2vz") String prefix,
            @Schema(required = true) Instant createdAt,
            @Schema(required = true) Instant expiresAt,
            @Schema(required = true, description = "The secret for `Authorization: Bearer`. It is never shown again") String token) {

        static CreatedApiToken of(ApiTokenView view, TokenSecret secret) {
            return new CreatedApiToken(view.id(), view.name(), view.scope(), view.prefix(), view.createdAt(),
                    view.expiresAt(), secret.value());
        }

        @Override
        public String toString() {
            return "CreatedApiToken[secret]";
        }
    }

    record ApiTokenList(@Schema(required = true) List<ApiTokenView> tokens) {
    }

    private final ApiTokens tokens;
    private final Reauthentication reauthentication;
    private final CurrentAccount current;
    private final ClientAddresses addresses;

    ApiTokenResource(ApiTokens tokens, Reauthentication reauthentication, CurrentAccount current,
            ClientAddresses addresses) {
        this.tokens = tokens;
        this.reauthentication = reauthentication;
        this.current = current;
        this.addresses = addresses;
    }

    @GET
    @Operation(summary = "The API tokens of the account", description = "The newest first, without their secrets.")
    public ApiTokenList listApiTokens() {
        return new ApiTokenList(tokens.of(current.id()));
    }

    @POST
    @Operation(summary = "Make an API token", description = "For programs that call this API for the person, with "
            + "`Authorization: Bearer`. It expires, can be revoked at once, and ends when the password is changed.")
    @APIResponseSchema(value = CreatedApiToken.class, responseCode = "201", responseDescription = "Made; the only time its secret is told")
    @APIResponse(responseCode = "400", description = "A refused field, or `password` is wrong")
    @APIResponse(responseCode = "409", description = "The account has 20 tokens already")
    @APIResponse(responseCode = "429", description = "Too many wrong passwords; `Retry-After` tells how long to wait")
    public Response createApiToken(
            @NotNull(message = "is required") @Valid ApiTokenCreation body, @Context HttpServerRequest request) {
        String name = PlainName.of(body.name());
        if (name == null) {
            throw ProblemException.field("name", "must not be blank");
        }
        TokenScope scope = TokenScope.find(body.scope())
                .orElseThrow(() -> ProblemException.field("scope", "must be read or write"));
        String address = addresses.of(request);
        Account checked = reauthentication.confirm(current.id(), body.password(), "password", address);
        TokenSecret secret = TokenSecret.generate();
        Duration life = Duration.ofDays(body.expiresInDays() == null ? USUAL_DAYS : body.expiresInDays());
        ApiTokenView made = tokens.add(checked, name, scope, life, secret, address);
        return Response.status(Response.Status.CREATED).entity(CreatedApiToken.of(made, secret)).build();
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Revoke an API token", description = "At once; streams that it opened end.")
    @APIResponse(responseCode = "204", description = "Revoked")
    @APIResponse(responseCode = "404", description = "The account has no such token")
    public void revokeApiToken(@PathParam("id") UUID id, @Context HttpServerRequest request) {
        if (!tokens.revoke(current.id(), id, addresses.of(request))) {
            throw ProblemException.of(ProblemKind.NOT_FOUND, "This account has no such token.");
        }
    }
}
